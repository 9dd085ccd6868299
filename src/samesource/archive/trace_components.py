"""Trace the stories of components, with the stages' own kernels."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from samesource.archive.clear_engine import clear_engine
from samesource.archive.gather_component import Component
from samesource.archive.judge_pairs import Pair, keep_judged
from samesource.archive.layout import PARTS
from samesource.archive.lone_trace import lone_trace
from samesource.archive.opened import Opened
from samesource.archive.read_judged import read_judged
from samesource.archive.read_parts import read_parts
from samesource.assembly.assemble_trace import assemble_trace
from samesource.flow import run_flow
from samesource.model import Trace
from samesource.shelving.split_stories import split_stories
from samesource.tables import (
    ALIGNMENTS,
    CANDIDATES,
    DECLARED,
    DOCUMENTS,
    EPOCH,
    FINGERPRINTS,
    FURNITURE,
    PREPARED,
    REJECTED,
    RELATIONS,
    SEGMENTED,
    STATISTICS,
    TEXTS,
    WITNESSES,
)

_SCHEMAS = {
    table.name: table.schema for table in (DOCUMENTS, TEXTS, DECLARED, FURNITURE, SEGMENTED, PREPARED, WITNESSES)
}
_EMPTY = {
    "rejected": REJECTED.schema,
    "epoch": EPOCH.schema,
    "statistics": STATISTICS.schema,
    "fingerprints": FINGERPRINTS.schema,
    "candidates": CANDIDATES.schema,
    "repeated_blocks": pa.schema([("key", pa.int64())]),
}


def trace_components(opened: Opened, group: list[Component]) -> dict[str, Trace]:
    """Return the trace of each story in a group of components; cost that of the stages from `complete_pairs` on.

    A component of one document has nothing to compare: its trace is made by itself.
    """
    several = [component for component in group if len(component.documents) > 1]
    traces: dict[str, Trace] = {}
    for component in group:
        if len(component.documents) == 1:
            made = lone_trace(opened, *component.documents)
            traces[made.stories[0].id] = made
    if several:
        tables = _tables(opened, several)
        traces |= split_stories(run_tables(opened, tables))
        _keep_completed(opened, several, tables)
    return traces


def run_tables(opened: Opened, tables: dict[str, list[dict[str, Any]]]) -> Trace:
    """Run the flow from `complete_pairs` on over rows of the tables before it, and return the trace."""
    engine = opened.engine
    clear_engine(engine)
    for name, schema in _EMPTY.items():
        engine.load(name, schema.empty_table(), schema)
    for name, schema in {
        **_SCHEMAS,
        "found_alignments": ALIGNMENTS.schema,
        "found_relations": RELATIONS.schema,
    }.items():
        engine.load(name, pa.Table.from_pylist(tables[name], schema=schema), schema)
    run_flow(engine, opened.config)
    return assemble_trace(engine, opened.config, "", opened.epoch)


def _tables(opened: Opened, group: list[Component]) -> dict[str, list[dict[str, Any]]]:
    """Read the rows of the tables that the flow begins with."""
    documents = {number: told for component in group for number, told in component.documents.items()}
    judged = read_judged(opened, group)
    return {
        **{part: read_parts(opened.connection, documents, part) for part in PARTS},
        "witnesses": [{"id": name, "witness": witness} for name, witness in documents.values()],
        "found_alignments": [
            {"a": row["relation"]["a"], "b": row["relation"]["b"], "packed": row["alignment"]} for row in judged
        ],
        "found_relations": [row["relation"] for row in judged],
    }


def _keep_completed(opened: Opened, group: list[Component], tables: dict[str, list[dict[str, Any]]]) -> None:
    """Keep the pairs that were completed: the next document of the story needs them again."""
    if not opened.connection.in_transaction:
        return
    number = {name: held for component in group for held, (name, _) in component.documents.items()}
    known = {(row["a"], row["b"]) for row in tables["found_relations"]}
    relations = {(row["a"], row["b"]): row for row in opened.engine.fetch("paired_relations").to_pylist()}
    if len(relations) == len(known):
        return
    for row in opened.engine.fetch("alignments").to_pylist():
        names = row["a"], row["b"]
        if names not in known:
            pair: Pair = (number[names[0]], number[names[1]])
            keep_judged(opened, pair, {"alignment": row["packed"], "relation": relations[names]})
