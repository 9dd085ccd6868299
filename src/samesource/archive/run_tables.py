"""Run the flow over what an archive keeps."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from samesource.archive.clear_engine import clear_engine
from samesource.archive.judged import Tables
from samesource.archive.opened import Opened
from samesource.archive.recalled import Recalled
from samesource.assembly.assemble_trace import assemble_trace
from samesource.flow import run_flow
from samesource.model import Trace
from samesource.tables import (
    ALIGNMENTS,
    CANDIDATES,
    DECLARED,
    DOCUMENTS,
    EPOCH,
    FACTS,
    FINGERPRINTS,
    FURNITURE,
    PREPARED,
    REJECTED,
    RELATIONS,
    SEGMENTED,
    STATISTICS,
    STORIES,
    TEXTS,
    WITNESSES,
)

_SCHEMAS = {
    table.name: table.schema for table in (DOCUMENTS, TEXTS, DECLARED, FURNITURE, SEGMENTED, PREPARED, FACTS, WITNESSES)
}
_EMPTY = {
    "rejected": REJECTED.schema,
    "epoch": EPOCH.schema,
    "statistics": STATISTICS.schema,
    "fingerprints": FINGERPRINTS.schema,
    "candidates": CANDIDATES.schema,
    "found_alignments": ALIGNMENTS.schema,
    "found_relations": RELATIONS.schema,
    "repeated_blocks": pa.schema([("key", pa.int64())]),
}


def run_tables(opened: Opened, tables: Tables, recalled: Mapping[str, Recalled]) -> Trace:
    """Run the flow from `company` on over rows of the tables before it, and return the trace."""
    engine = opened.engine
    engine.remember(recalled)
    clear_engine(engine)
    for name, schema in _EMPTY.items():
        engine.load(name, schema.empty_table(), schema)
    for name, schema in {
        **_SCHEMAS,
        "alignments": ALIGNMENTS.schema,
        "paired_relations": RELATIONS.schema,
        "stories": STORIES.schema,
    }.items():
        engine.load(name, pa.Table.from_pylist(tables[name], schema=schema), schema)
    run_flow(engine, opened.config)
    engine.remember({})
    return assemble_trace(engine, opened.config, "", opened.epoch)
