"""Planted passages found by `samesource dedupe --depth passages`: pairs, characters, processor time, memory.

    python benchmarks/planted_passages.py [DOCUMENTS] [RUNS]

5,000 simulated documents with 1,000 planted passages of 50 to 150 words at 0 to 15 % edits, beside all other plants.
Recall and precision are in characters of both sides of the planted pairs. Other pairs reported must be copies of
planted clusters; those that are not are counted as unrelated. Where passim is installed (the one that aligns
passages; the package of that name on PyPI is another program) it runs on the same documents.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dedupe_tables import read_passages
from markdown_table import print_table, share
from prepare_corpus import prepare_corpus, read_truth
from timed import Timed, run_command
from warm_kernels import warm_kernels

from samesource.evaluation.score_clusters import score_clusters
from samesource.evaluation.score_passages import PassageScore, score_passages

PASSAGES_PER_THOUSAND = 400
"""Documents: pairs of a source and a host."""

Run = Callable[[Path, Path], Timed]
Read = Callable[[Path], list[dict[str, Any]]]


def main() -> None:
    """Run what is there in turn and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=5_000)
    parser.add_argument("runs", nargs="?", type=int, default=3)
    given = parser.parse_args()
    corpus = prepare_corpus(given.documents, {"passage": PASSAGES_PER_THOUSAND})
    tools: dict[str, tuple[Run, Read]] = {"samesource dedupe --depth passages": (_run_ours, read_passages)}
    if _has_passim():
        tools["passim"] = (_run_passim, _read_passim)
    else:
        print("skipped: passim (https://github.com/dasmiq/passim) is not installed")
    warm_kernels("passages")
    runs: dict[str, list[Timed]] = defaultdict(list)
    found: dict[str, list[dict[str, Any]]] = {}
    with tempfile.TemporaryDirectory() as name:
        for number, (tool, (run, read)) in itertools.product(range(given.runs), tools.items()):
            out = Path(name) / f"{number}-{len(runs)}-{tool.split()[0]}"
            runs[tool].append(run(corpus, out))
            found[tool] = read(out)
    _print(corpus, runs, found)


def _run_ours(corpus: Path, out: Path) -> Timed:
    return run_command(
        [sys.executable, "-m", "samesource", "dedupe", corpus / "documents.parquet", out, "--depth", "passages"]
    )


def _has_passim() -> bool:
    """Tell whether the passim on the path is the one that aligns passages: it alone has a least length of n-grams."""
    if shutil.which("passim") is None:
        return False
    said = subprocess.run(["passim", "--help"], capture_output=True, text=True, check=False)
    return "--min-match" in said.stdout + said.stderr


def _run_passim(corpus: Path, out: Path) -> Timed:
    """Run passim with its defaults, the outlet as the series; written from its documentation."""
    from pyarrow import parquet

    rows = parquet.read_table(corpus / "documents.parquet").to_pylist()
    lines = [json.dumps({"id": row["id"], "series": row["id"], "text": row["text"]}) + "\n" for row in rows]
    given = out.with_suffix(".jsonl")
    given.write_text("".join(lines), encoding="utf-8")
    return run_command(["passim", "--docwise", given, out])


def _read_passim(out: Path) -> list[dict[str, Any]]:
    """Return the pairs of every cluster of passages."""
    clusters: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(out.rglob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "cluster" in row and "begin" in row:
                clusters[row["cluster"]].append(row)
    return [
        {"a": a["id"], "a_start": a["begin"], "a_end": a["end"], "b": b["id"], "b_start": b["begin"], "b_end": b["end"]}
        for members in clusters.values()
        for a, b in itertools.combinations(members, 2)
    ]


def _print(corpus: Path, runs: dict[str, list[Timed]], found: dict[str, list[dict[str, Any]]]) -> None:
    """Print what each tool found and took."""
    planted = read_truth(corpus, "passages")
    everything = planted + read_truth(corpus, "clusters")
    header = ["tool", "pairs", "recall", "precision", "pairs reported", "unrelated", "CPU s", "s", "peak MiB"]
    rows, rates = [], []
    for tool, passages in found.items():
        score = score_passages(planted, passages)
        pairs = score_clusters(everything, {(row["a"], row["b"]) for row in passages})
        rows.append(
            [
                tool,
                f"{score.found} of {score.planted}",
                share(score.recall),
                share(score.precision),
                f"{pairs.found:,}",
                f"{pairs.wrong:,}",
                f"{statistics.median(run.processor_seconds for run in runs[tool]):.1f}",
                f"{statistics.median(run.seconds for run in runs[tool]):.1f}",
                f"{max(run.mebibytes for run in runs[tool]):,.0f}",
            ]
        )
        rates += _rate_rows(tool, score)
    print(f"{corpus.name}, medians of {len(next(iter(runs.values())))} runs\n")
    print_table(header, rows)
    print()
    print_table(["words edited", "pairs found", "character recall"], rates)


def _rate_rows(tool: str, score: PassageScore) -> list[list[str]]:
    """Return a row for each rate of edits."""
    return [
        [f"{tool.split(maxsplit=1)[0]}, {rate} %", share(score.found_by_rate[rate]), share(recall)]
        for rate, recall in score.recall_by_rate.items()
    ]


if __name__ == "__main__":
    main()
