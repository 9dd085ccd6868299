"""What is found of each kind of plant, and how much of what is found is right: `dedupe` and `trace`, at each depth.

    python benchmarks/corpus_recall.py [DOCUMENTS] [--flows dedupe-duplicates,dedupe-passages,trace-rewrites]

A simulated corpus of 20,000 documents. A planted pair is found where one of the pairs reported or one family holds it.
Reported by `dedupe`: verified duplicates and passages; by `trace`: relations of dependence, and in a column of its own
also pairs judged independent with a passage. Precision: of the pairs reported, those of one cluster or of a passage's
source and host. `recognition` is text with so many per cent of its characters badly recognised. `trace-rewrites` takes
a good part of an hour at that size.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dedupe_tables import plain_id, read_families, read_pairs
from markdown_table import print_table, share
from prepare_corpus import prepare_corpus, read_truth
from timed import Timed, run_command
from trace_pairs import INDEPENDENT
from warm_kernels import warm_kernels

from samesource.evaluation.score_clusters import ClusterScore, score_clusters

FLOWS = ("dedupe-duplicates", "dedupe-passages", "trace-passages", "trace-rewrites")
Found = tuple[list[tuple[str, str]], list[list[str]]]
"""Pairs, and families."""

DEFAULT = "dedupe-duplicates,dedupe-passages,trace-rewrites"


def main() -> None:
    """Run each flow and print recall by plant."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=20_000)
    parser.add_argument("--flows", default=DEFAULT, help=f"of {', '.join(FLOWS)}")
    given = parser.parse_args()
    corpus = prepare_corpus(given.documents)
    truth = read_truth(corpus, "clusters", "passages")
    flows = [flow for flow in FLOWS if flow in given.flows.split(",")]
    warm_kernels(*(flow.partition("-")[2] for flow in flows if flow.startswith("dedupe")))
    columns: dict[str, tuple[Timed, ClusterScore, ClusterScore]] = {}
    with tempfile.TemporaryDirectory() as name:
        for flow in flows:
            timed, found = _run(flow, corpus / "documents.parquet", Path(name) / flow)
            print(f"{flow}: {timed.seconds:.0f} s", file=sys.stderr, flush=True)
            for label, (pairs, families) in found.items():
                columns[label] = timed, score_clusters(truth, pairs), score_clusters(truth, [*pairs, *families])
    print(f"{given.documents:,} documents, {len(truth):,} planted pairs\n")
    print_table(["", "planted", *columns], _rows(*zip(*columns.values(), strict=True)))


def _run(flow: str, documents: Path, out: Path) -> tuple[Timed, dict[str, Found]]:
    """Run a flow; return what it took, and pairs and families by what they are called."""
    command, depth = flow.split("-")
    if command == "dedupe":
        timed = run_command([sys.executable, "-m", "samesource", "dedupe", documents, out, "--depth", depth])
        return timed, {flow: (sorted(read_pairs(out)), read_families(out))}
    script = Path(__file__).resolve().parent / "trace_pairs.py"
    timed = run_command([sys.executable, script, documents, out, depth])
    rows: list[dict[str, Any]] = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    pairs = [(plain_id(row["a"]), plain_id(row["b"])) for row in rows]
    dependent = [pair for row, pair in zip(rows, pairs, strict=True) if row["relation"] not in INDEPENDENT]
    return timed, {flow: (dependent, []), f"{flow} and passages": (pairs, [])}


def _rows(
    runs: Sequence[Timed], pair_scores: Sequence[ClusterScore], family_scores: Sequence[ClusterScore]
) -> list[list[str]]:
    """Return the table's rows: what it took, precision, recall by plant."""
    rows = [
        ["seconds", "", *(f"{run.seconds:.1f}" for run in runs)],
        ["CPU seconds", "", *(f"{run.processor_seconds:.1f}" for run in runs)],
        ["peak MiB", "", *(f"{run.mebibytes:,.0f}" for run in runs)],
        ["pairs reported", "", *(f"{score.found:,}" for score in pair_scores)],
        ["of them wrong", "", *(f"{score.wrong:,}" for score in pair_scores)],
        ["precision of pairs", "", *(share(score.precision) for score in pair_scores)],
        ["wrong pairs with families", "", *(f"{score.wrong:,}" for score in family_scores)],
    ]
    for kind, rate in family_scores[0].planted if family_scores else ():
        planted = family_scores[0].planted[kind, rate]
        name = f"recall, {kind} {rate} %" if rate else f"recall, {kind}"
        rows.append([name, f"{planted:,}", *(share(score.by_plant[kind, rate]) for score in family_scores)])
    return rows


if __name__ == "__main__":
    main()
