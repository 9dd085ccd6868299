"""Documents to families beside other tools: whole processes, from command to written groups, in turn.

    python benchmarks/corpus_rivals.py [DOCUMENTS] [RUNS] [--only NAME,...] [--json FILE]

200,000 documents of about 2.4 KB with planted copies, passages, boilerplate and noise (`samesource simulate corpus`),
3 runs. Every tool has 128 hashes in bands of 4 and a threshold of .5 on runs of five words, so that all look for the
same; daft also stands with its tutorial's own setting. A tool whose package is not installed is named and skipped.
Precision is that of pairs within written groups, by the planted clusters: a passage alone makes no family.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dedupe_tables import read_families
from markdown_table import print_table, share
from prepare_corpus import prepare_corpus, read_truth
from timed import Timed, run_command
from warm_kernels import warm_kernels

from samesource.evaluation.score_clusters import ClusterScore, score_clusters

RIVALS = Path(__file__).resolve().parent / "rivals"
OURS = "samesource"
PLANTS = (("edited", 0), ("edited", 2), ("edited", 5), ("edited", 10), ("edited", 20), ("wrapped", 0))


@dataclass(frozen=True)
class Tool:
    """A tool: the package it needs, its script with what follows the files, and how many documents it is given."""

    name: str
    package: str
    script: str = ""
    options: tuple[str, ...] = ()
    sample: int = 0
    """0: all; else a corpus of its own of so many, and the time is multiplied up."""


TOOLS = (
    Tool(OURS, "samesource"),
    Tool("rensa, verified", "rensa", "rensa_groups.py"),
    Tool("rensa, verified, 2 processes", "rensa", "rensa_groups.py", ("2",)),
    Tool("gaoya, its own estimate", "gaoya", "gaoya_groups.py"),
    Tool("daft, unverified", "daft", "daft_groups.py"),
    Tool("daft, as its tutorial (.7)", "daft", "daft_groups.py", ("64", "8")),
    Tool("datasketch, verified", "datasketch", "datasketch_groups.py", sample=20_000),
)


def main() -> None:
    """Run all tools in turn and print medians, ratios and scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=200_000)
    parser.add_argument("runs", nargs="?", type=int, default=3)
    parser.add_argument("--only", default="", help="parts of names of tools, with commas between")
    parser.add_argument("--json", type=Path, help="write the runs there")
    given = parser.parse_args()
    tools = _choose(given.only)
    corpora = {tool: prepare_corpus(min(given.documents, tool.sample or given.documents)) for tool in tools}
    whole = prepare_corpus(given.documents)
    if any(tool.name == OURS for tool in tools):
        warm_kernels("duplicates")
    runs: dict[str, list[Timed]] = defaultdict(list)
    limits, groups = [], {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(given.runs):
            limits.append(_run_limits(whole, folder))
            for tool in tools:
                timed, read = _run(tool, corpora[tool], folder / f"{len(runs[tool.name])}-{tools.index(tool)}")
                runs[tool.name].append(timed)
                groups[tool.name] = read()
                print(f"run {number + 1}: {tool.name}, {timed.seconds:.1f} s", file=sys.stderr, flush=True)
    scores = {t.name: score_clusters(read_truth(corpora[t], "clusters"), groups[t.name]) for t in tools}
    _print(given.documents, tools, runs, scores, limits)
    if given.json:
        rows = {name: [vars(timed) | {"output": ""} for timed in timeds] for name, timeds in runs.items()}
        given.json.write_text(json.dumps({"limits": limits, "runs": rows}, indent=1), encoding="utf-8")


def _choose(only: str) -> list[Tool]:
    """Return the tools wanted and installed; name the others."""
    wanted = [part.strip() for part in only.split(",") if part.strip()]
    chosen = []
    for tool in TOOLS:
        if wanted and not any(part in tool.name for part in wanted):
            continue
        if importlib.util.find_spec(tool.package):
            chosen.append(tool)
        else:
            print(f"skipped: {tool.name} (pip install {tool.package}, or 'samesource[bench]')")
    return chosen


def _run(tool: Tool, corpus: Path, out: Path) -> tuple[Timed, Callable[[], list[list[str]]]]:
    """Run a tool on a corpus; return what it took and what reads its groups."""
    documents = corpus / "documents.parquet"
    if not tool.script:
        command = [sys.executable, "-m", "samesource", "dedupe", documents, out, "--depth", "duplicates"]
        return run_command(command), lambda: read_families(out)
    file = out.with_suffix(".jsonl")
    timed = run_command([sys.executable, RIVALS / tool.script, documents, file, *tool.options])
    return timed, lambda: [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _run_limits(corpus: Path, folder: Path) -> dict[str, Any]:
    """Return the seconds of the machine's own limits."""
    report = folder / "limits.json"
    run_command([sys.executable, RIVALS / "limits.py", corpus / "documents.parquet", report])
    read: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return read


def _print(
    documents: int,
    tools: list[Tool],
    runs: dict[str, list[Timed]],
    scores: dict[str, ClusterScore],
    limits: list[dict[str, Any]],
) -> None:
    """Print the limits, and a row for each tool."""
    size = limits[0]["bytes"] / 1e6
    print(f"{documents:,} documents, {size:.1f} MB of text, medians of {len(limits)} runs in turn\n")
    names = {"copying": "memory copy", "hashing": "xxh3 of the text", "reading": "reading the Parquet column"}
    print_table(
        ["limits, one core", "s", "MB/s"],
        [
            [name, f"{(seconds := statistics.median(run[key] for run in limits)):.3f}", f"{size / seconds:,.0f}"]
            for key, name in names.items()
        ],
    )
    print()
    header = ["tool", "s", "× ours", "CPU s", "MB/s", "peak MiB", "precision"]
    plants = [f"{kind} {rate} %" if kind == "edited" else kind for kind, rate in PLANTS]
    rows = []
    for tool in tools:
        taken, score = runs[tool.name], scores[tool.name]
        factor = documents / min(documents, tool.sample or documents)
        seconds = statistics.median(run.seconds for run in taken) * factor
        ratios = [a.seconds * factor / b.seconds for a, b in zip(taken, runs.get(OURS, []), strict=False)]
        rows.append(
            [
                tool.name if factor == 1 else f"{tool.name} ({tool.sample:,} documents, times × {factor:g})",
                f"{seconds:.1f}",
                f"{statistics.median(ratios):.2f}" if ratios else "",
                f"{statistics.median(run.processor_seconds for run in taken) * factor:.1f}",
                f"{size / seconds:,.0f}",
                f"{max(run.mebibytes for run in taken):,.0f}",
                share(score.precision),
                *(share(score.by_plant.get(plant, float("nan"))) for plant in PLANTS),
            ]
        )
    print_table([*header, *(f"recall {plant}" for plant in plants)], rows)


if __name__ == "__main__":
    main()
