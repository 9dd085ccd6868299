"""How time, processor time and memory of `samesource dedupe` grow with the corpus.

    python benchmarks/growth.py [SIZE ...] [--depths duplicates,passages] [--memory SIZE] [--million]

Simulated corpora of 10,000, 50,000, 100,000 and 200,000 documents of 2.4 KB, and a million with --million. The exponent
is that of a power law through the sizes from 50,000 (through all where fewer than two are as large), by least squares
on the logarithms. With --memory the same bound holds for every size; the peak tells whether it did.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from markdown_table import print_table
from prepare_corpus import prepare_corpus
from timed import Timed, run_command
from warm_kernels import warm_kernels

from samesource.evaluation.growth_exponent import growth_exponent

SIZES = (10_000, 50_000, 100_000, 200_000)
FROM = 50_000


def main() -> None:
    """Run each depth at each size and print a table and the exponents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--depths", default="duplicates,passages")
    parser.add_argument("--memory", default="")
    parser.add_argument("--million", action="store_true")
    given = parser.parse_args()
    sizes = sorted({*given.sizes, *([1_000_000] if given.million else [])})
    rows = []
    warm_kernels(*given.depths.split(","))
    for depth in given.depths.split(","):
        runs = [_run(size, depth, given.memory) for size in sizes]
        for size, run in zip(sizes, runs, strict=True):
            cost = [f"{run.seconds:.1f}", f"{run.processor_seconds:.1f}", f"{run.mebibytes:,.0f}"]
            rows.append([depth, f"{size:,}", *cost, f"{1000 * run.processor_seconds / size:.3f}"])
        if len(sizes) > 1:
            rows.append(_exponents(depth, sizes, runs))
    print(f"samesource dedupe{f' --memory {given.memory}' if given.memory else ''}\n")
    print_table(["depth", "documents", "s", "CPU s", "peak MiB", "CPU ms a document"], rows)


def _run(size: int, depth: str, memory: str) -> Timed:
    """Run one size."""
    documents = prepare_corpus(size) / "documents.parquet"
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "samesource", "dedupe", documents, Path(name) / "out", "--depth", depth]
        timed = run_command([*command, *(["--memory", memory] if memory else [])])
    print(f"{depth}, {size:,}: {timed.seconds:.1f} s", file=sys.stderr, flush=True)
    return timed


def _exponents(depth: str, sizes: list[int], runs: list[Timed]) -> list[str]:
    """Return the row of exponents."""
    chosen = [i for i, size in enumerate(sizes) if size >= FROM]
    chosen = chosen if len(chosen) > 1 else list(range(len(sizes)))
    within = [sizes[i] for i in chosen]
    costs = [
        growth_exponent(within, [getattr(runs[i], name) for i in chosen])
        for name in ("seconds", "processor_seconds", "mebibytes")
    ]
    label = f"exponent from {within[0]:,}" if within else "exponent"
    return [depth, label, *(f"{cost:.2f}" for cost in costs), ""]


if __name__ == "__main__":
    main()
