"""Run the flow of `trace` as far as relations and write each pair that it found as a line of JSON.

    python benchmarks/trace_pairs.py DOCUMENTS PAIRS.jsonl DEPTH

A pair is found where its relation is one of dependence (copy, excerpt, revision, rewrite, quote) or a passage was. What
comes after relations (lineage, changes, claims, the report) is left out: it finds no pair.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.flow import STAGES
from samesource.reading.read_documents import read_documents
from samesource.records.alignment import Alignment
from samesource.records.packing import unpack
from samesource.stages.ingest import ingest

INDEPENDENT = {"unrelated", "same-event"}
LAST = "copy_relations"


def main() -> None:
    """Trace and write."""
    documents, out, depth = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    config = apply_options(Config(), {"candidates": {"depth": depth}})
    engine = open_engine(config.engine, None)
    try:
        ingest(engine, read_documents([documents], {}, config.reading))
        for stage in STAGES:
            stage.run(engine, config)
            if LAST in stage.outputs:
                break
        with out.open("w", encoding="utf-8") as file:
            for prefix in ("", "copy_"):
                write_pairs(engine, prefix, file.write)
    finally:
        engine.close()


def write_pairs(engine: Engine, prefix: str, write: Callable[[str], object]) -> None:
    """Write the pairs of one kind of relations."""
    relations = engine.fetch(f"{prefix}relations", ("a", "b"))
    passages = {}
    for row in engine.fetch(f"{prefix}alignments", ("a", "b")).select(["a", "b", "packed"]).to_pylist():
        passages[row["a"], row["b"]] = unpack(Alignment, row["packed"]).passages
    for row in relations.select(["a", "b", "relation"]).to_pylist():
        spans = passages.get((row["a"], row["b"]), [])
        if row["relation"] not in INDEPENDENT or spans:
            write(json.dumps({**row, "passages": spans}) + "\n")


if __name__ == "__main__":
    main()
