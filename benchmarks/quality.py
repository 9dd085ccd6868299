"""Trace the nine relay families from their texts alone and score the result against their recorded history.

python benchmarks/quality.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from timed import run_timed

RELAY = Path(__file__).resolve().parent / "relay"


def main() -> None:
    """Print every figure of the scorer, and what the run took."""
    with tempfile.TemporaryDirectory() as name:
        run = run_timed("trace", RELAY / "reports", "--out", name)
        scorer = [sys.executable, str(RELAY / "score_relay.py"), str(Path(name) / "trace.json"), str(RELAY)]
        print(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout, end="")
    print(f"seconds                          {run.seconds:.1f}")
    print(f"peak memory, all processes, MiB  {run.mebibytes:.0f}")


if __name__ == "__main__":
    main()
