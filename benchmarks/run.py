"""Every benchmark, one after another; those of large corpora in a short form, which is said where they begin.

    python benchmarks/run.py [--whole] [NAME ...]

--whole takes the sizes that the documentation states: 200,000 documents, three runs of every tool; an hour or two.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

FIRST = ("five_reports.py", "quality.py", "page_content.py", "furniture_phrasings.py", "site_simulation.py")
LAST = ("warc_records.py", "hostile.py", "reuters.py")

SHORT = {
    "fingerprints.py": ("--megabytes", "5", "--rounds", "3"),
    "corpus_rivals.py": ("20000", "3"),
    "planted_passages.py": ("5000", "1"),
    "corpus_recall.py": ("5000", "--flows", "dedupe-duplicates,dedupe-passages"),
    "growth.py": ("5000", "10000", "20000"),
}
"""Arguments of the short form of those that take more than five minutes as they stand."""

NEEDS = {"fingerprints.py": ("rensa", "xxhash")}
"""Packages of the extra `bench` without which a script cannot run at all."""


def main() -> None:
    """Run each script and print its figures under its name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="scripts, without .py; all where none is named")
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    folder = Path(__file__).resolve().parent
    for script in [*FIRST, *SHORT, *LAST]:
        if given.names and script.removesuffix(".py") not in given.names:
            continue
        print(f"\n{script}", flush=True)
        missing = [name for name in NEEDS.get(script, ()) if importlib.util.find_spec(name) is None]
        if missing:
            print(f"skipped: pip install {' '.join(missing)}, or 'samesource[bench]'", flush=True)
            continue
        arguments = () if given.whole else SHORT.get(script, ())
        if arguments:
            print(f"short form: {' '.join(arguments)}; whole with --whole", flush=True)
        subprocess.run([sys.executable, folder / script, *arguments], check=True)


if __name__ == "__main__":
    main()
