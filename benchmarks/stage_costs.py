"""What each stage of `trace` costs a document, how it grows with the corpus, and what a billion pages would need.

    python benchmarks/stage_costs.py [SIZE...] [--depth passages] [--memory 4GB] [--corpus FILE] [--at-once]

Sizes (default 1,000 3,000; documents) are simulated corpora of one seed, or with --corpus the first documents of a
JSONL file. Each runs in a process of its own. Prints Markdown: seconds and processor seconds a stage, rows and bytes
(zstd Parquet) of the tables it leaves, peak memory of all processes while it ran, and the exponent between the first
and the last size. `--at-once` leaves out rows and bytes, whose export takes time of its own (never counted in).
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from process_tree import memory_of_tree, seconds_of_tree

BILLION = 1_000_000_000
CORE_HOUR = 3600
COLUMNS = "seconds", "cpu", "bytes"


class Meter:
    """Notes what each stage took; `begin` ends the stage before."""

    def __init__(self) -> None:
        self.stages: list[dict[str, Any]] = []
        self._peak = 0.0
        self._start = (0.0, 0.0)
        threading.Thread(target=self._watch, daemon=True).start()

    def begin(self, says: str, outputs: tuple[str, ...]) -> None:
        """Start the clock of a stage."""
        self._peak = 0.0
        self.stages.append({"stage": says, "outputs": outputs})
        self._start = (time.perf_counter(), seconds_of_tree())

    def end(self) -> None:
        """Stop the clock."""
        seconds, cpu = time.perf_counter() - self._start[0], seconds_of_tree() - self._start[1]
        self.stages[-1] |= {"seconds": seconds, "cpu": cpu, "mebibytes": max(self._peak, memory_of_tree())}

    def _watch(self) -> None:
        while True:
            self._peak = max(self._peak, memory_of_tree())
            time.sleep(0.2)


def measure(path: Path, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Run the flow over one file and return what each stage took."""
    from samesource.apply_options import apply_options
    from samesource.assembly.assemble_trace import assemble_trace
    from samesource.config import Config
    from samesource.engines.open_engine import open_engine
    from samesource.flow import Stage, run_flow
    from samesource.reading.read_documents import read_documents
    from samesource.stages.ingest import ingest

    config = apply_options(Config(), {"candidates": {"depth": options.depth}, "engine": {"memory": options.memory}})
    meter = Meter()
    with tempfile.TemporaryDirectory() as name:
        engine = open_engine(config.engine, Path(name))

        def note() -> None:
            """Count and weigh what the stage just ended has left."""
            last = meter.stages[-1]
            last["rows"] = sum(engine.count(table) for table in last["outputs"])
            last["bytes"] = 0
            for table in () if options.at_once else last["outputs"]:
                engine.export_parquet(table, Path(name) / "weighed.parquet")
                last["bytes"] += (Path(name) / "weighed.parquet").stat().st_size

        def step(stage: Stage) -> None:
            """End one stage and begin the next."""
            meter.end()
            note()
            meter.begin(stage.says, stage.outputs)

        meter.begin("reading", ("documents", "rejected"))
        ingest(engine, read_documents([path], {}, config.reading))
        run_flow(engine, config, step)
        meter.end()
        note()
        meter.begin("assembling", ())
        assemble_trace(engine, config, "")
        meter.end()
        meter.stages[-1] |= {"rows": 0, "bytes": 0}
        engine.close()
    return meter.stages


def make_corpus(documents: int, folder: Path, given: Path | None) -> Path:
    """Write a corpus of so many documents and return its file."""
    if given is not None:
        path = folder / f"first-{documents}.jsonl"
        with given.open(encoding="utf-8") as stream:
            path.write_text("".join(itertools.islice(stream, documents)), encoding="utf-8")
        return path
    out = folder / str(documents)
    command = [sys.executable, "-m", "samesource", "simulate", "corpus", out, "--documents", documents, "--seed", 3]
    subprocess.run([*map(str, command)], check=True, capture_output=True)
    return out / "documents.jsonl"


def print_tables(sizes: list[int], runs: list[list[dict[str, Any]]]) -> None:
    """Print a table a measure and what a billion documents would take."""
    growth = math.log(sizes[-1] / sizes[0]) if len(sizes) > 1 else 0.0
    heads = " | ".join(f"{size:,}" for size in sizes)
    titles = {
        "seconds": "Milliseconds a document",
        "cpu": "CPU milliseconds a document",
        "bytes": "Bytes a document (zstd Parquet)",
    }
    for measure_name in COLUMNS:
        print(f"\n{titles[measure_name]}:\n\n| stage | {heads} | exponent |\n|---|{'---|' * (len(sizes) + 1)}")
        rows = [[run[i][measure_name] for run in runs] for i in range(len(runs[0]))]
        named = [(stage["stage"], row) for stage, row in zip(runs[0], rows, strict=True)]
        named.append(("**all**", [sum(column) for column in zip(*rows, strict=True)]))
        for says, row in named:
            scale = 1 if measure_name == "bytes" else 1000
            cells = " | ".join(f"{scale * value / size:,.2f}" for value, size in zip(row, sizes, strict=True))
            exponent = f"{math.log(row[-1] / row[0]) / growth:.2f}" if growth and row[0] > 0 and row[-1] > 0 else "–"
            print(f"| {says} | {cells} | {exponent} |")
    peaks = [max(stage["mebibytes"] for stage in run) for run in runs]
    heaviest = [max(run, key=lambda stage: stage["mebibytes"])["stage"] for run in runs]
    told = [f"{p:,.0f} MiB at {s:,} ({h})" for p, s, h in zip(peaks, sizes, heaviest, strict=True)]
    print(f"\nPeak memory of all processes: {', '.join(told)}.")
    print_billion(sizes, runs)


def print_billion(sizes: list[int], runs: list[list[dict[str, Any]]]) -> None:
    """Extrapolate each stage by its own exponent, at least 1, from the largest size."""
    hours = stored = 0.0
    for i, last in enumerate(runs[-1]):
        for measure_name in ("cpu", "bytes"):
            first, value = runs[0][i][measure_name], last[measure_name]
            grows = len(sizes) > 1 and first > 0 and value > 0
            exponent = max(1.0, math.log(value / first) / math.log(sizes[-1] / sizes[0])) if grows else 1.0
            there = value * (BILLION / sizes[-1]) ** exponent
            if measure_name == "cpu":
                hours += there / CORE_HOUR
            else:
                stored += there
    print(f"\nA billion documents of this kind, by the exponents above (at least 1): {hours:,.0f} core hours, ", end="")
    print(f"{stored / 1e12:,.1f} TB of tables. An extrapolation over {BILLION / sizes[-1]:,.0f} times the largest run.")


def main() -> None:
    """Measure each size in a process of its own and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--depth", default="passages")
    parser.add_argument("--memory", default="4GB")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--at-once", action="store_true")
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print(json.dumps(measure(options.only, options)))
        return
    sizes = sorted(options.sizes) or [1_000, 3_000]
    passed = ["--depth", options.depth, "--memory", options.memory, *(["--at-once"] if options.at_once else [])]
    runs = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            path = make_corpus(size, Path(name), options.corpus)
            command = [sys.executable, __file__, "--only", str(path), *passed]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append(json.loads(done.stdout.splitlines()[-1]))
        print(f"{size:,} documents: {sum(stage['seconds'] for stage in runs[-1]):.1f} s", file=sys.stderr)
    print_tables(sizes, runs)


if __name__ == "__main__":
    main()
