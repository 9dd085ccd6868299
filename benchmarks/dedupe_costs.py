"""What each stage of `samesource dedupe` costs a document, how it grows, and what a billion pages would need.

    python benchmarks/dedupe_costs.py [SIZE...] [--depth duplicates] [--memory SIZE]

Sizes (default 10,000 50,000 200,000; a million takes some minutes more to make) are simulated corpora of one seed. Each
runs in a process of its own. Prints Markdown: milliseconds and CPU milliseconds a document by stage and the exponent
between the first and the last size; bytes are those of the result, which holds the documents kept.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from prepare_corpus import prepare_corpus
from stage_costs import Meter, print_tables
from warm_kernels import warm_kernels


class Stages(Meter):
    """Notes what each stage took of which `dedupe` tells."""

    def stage(self, says: str) -> None:
        """End the stage before and begin this one."""
        if self.stages:
            self.end()
        self.begin(says, ())

    def advance(self, rows: int) -> None:
        """Take no note of rows."""


def measure(documents: Path, depth: str, memory: str | None) -> list[dict[str, Any]]:
    """Run over one corpus and return what each stage took."""
    from samesource.corpus.dedupe import dedupe

    meter = Stages()
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        meter.stage("starting")
        dedupe(documents, out, depth=depth, memory=memory, watcher=meter)
        meter.end()
        written = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    return [stage | {"bytes": written if stage["stage"] == "writing" else 0} for stage in meter.stages]


def main() -> None:
    """Measure each size in a process of its own and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--depth", default="duplicates")
    parser.add_argument("--memory")
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        print(json.dumps(measure(given.only, given.depth, given.memory)))
        return
    sizes = sorted(given.sizes) or [10_000, 50_000, 200_000]
    passed = ["--depth", given.depth, *(["--memory", given.memory] if given.memory else [])]
    warm_kernels(given.depth)
    runs = []
    for size in sizes:
        command = [sys.executable, __file__, "--only", str(prepare_corpus(size) / "documents.parquet"), *passed]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append(json.loads(done.stdout.splitlines()[-1]))
        print(f"{size:,} documents: {sum(stage['seconds'] for stage in runs[-1]):.1f} s", file=sys.stderr, flush=True)
    print_tables(sizes, runs)


if __name__ == "__main__":
    main()
