"""Wall time from command to report on a handful of files: first run and later ones, beside an empty Python process.

    python benchmarks/five_reports.py [FOLDER]

FOLDER defaults to the five development reports where they are, else to five reports of the bundled example.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from timed import run_timed

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT = ROOT.parent / "shared" / "data" / "reports-2025-09-02"
REPEATS = 5


def main() -> None:
    """Print the first run's seconds, the median of the next, and their ratio to `python -c 'import duckdb'`."""
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "given", Path(name) / "out"
        given = Path(sys.argv[1]) if len(sys.argv) > 1 else DEVELOPMENT
        if given.is_dir():
            folder = given
        else:
            folder.mkdir()
            for path in sorted((ROOT / "examples" / "tollan-bank").glob("*.txt"))[:5]:
                shutil.copy(path, folder)
        runs = [run_timed("trace", folder, "--out", out) for _ in range(REPEATS + 1)]
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import duckdb, pyarrow, numpy"], check=True)
    floor = time.perf_counter() - start
    later = statistics.median(run.seconds for run in runs[1:])
    print(f"files                            {sum(1 for _ in folder.glob('*')) if folder.exists() else 5}")
    print(f"first run here, seconds          {runs[0].seconds:.2f}")
    print(f"later runs, median seconds       {later:.2f}")
    print(f"peak memory, MiB                 {max(run.mebibytes for run in runs):.0f}")
    print(f"importing the libraries, seconds {floor:.2f} (the run takes {later / floor:.1f} times that)")


if __name__ == "__main__":
    main()
