"""Every benchmark, one after another: a handful of files, the quality on bundled data, and an archive where it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPTS = (
    "five_reports.py",
    "quality.py",
    "page_content.py",
    "furniture_phrasings.py",
    "site_simulation.py",
    "warc_records.py",
    "hostile.py",
    "reuters.py",
)


def main() -> None:
    """Run each script and print its figures under its name."""
    folder = Path(__file__).resolve().parent
    for script in SCRIPTS:
        print(f"\n{script}", flush=True)
        subprocess.run([sys.executable, folder / script], check=True)


if __name__ == "__main__":
    main()
