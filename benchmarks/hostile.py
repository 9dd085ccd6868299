"""What each hostile file costs: seconds and peak memory of the whole run that reads it, and what it is told.

    python benchmarks/hostile.py [PART OF A NAME]

The memory is the peak of the reading process, and after the plus that of its parser process; both are fresh for each.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hostile_cases import STORY, make_cases

SCRIPT = """
import resource, sys
from samesource.reading.read_documents import read_documents
rows = list(read_documents([sys.argv[1]]))
refused = [row.reason for row in rows if hasattr(row, "reason")]
assert sum(getattr(row, "id", "") in ("0", "zz") for row in rows) == 2
own = next(int(line.split()[1]) >> 10 for line in open("/proc/self/status") if line.startswith("VmHWM"))
parsers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
print(f"{own:4} +{parsers:4} MiB ", len(rows) - len(refused) - 2, "read,", len(refused), "refused;", *refused[:1])
"""


def main() -> None:
    """Print a line for each case."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for case in make_cases():
        if wanted not in case.name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, case.name)
            path.write_bytes(case.make())
            Path(folder, "0.txt").write_text(STORY, encoding="utf-8")
            Path(folder, "zz.txt").write_text(STORY, encoding="utf-8")
            start = time.perf_counter()
            done = subprocess.run([sys.executable, "-c", SCRIPT, folder], capture_output=True, text=True, check=False)
            seconds = time.perf_counter() - start
            size = path.stat().st_size
        outcome = (done.stdout or done.stderr).strip().splitlines()[-1]
        print(f"{case.name:20} {size / 1e6:8.2f} MB {seconds:6.2f} s  {outcome[:160]}", flush=True)


if __name__ == "__main__":
    main()
