"""Take new documents through the stages that look at one document alone."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from samesource.archive.clear_engine import clear_engine
from samesource.archive.layout import PARTS
from samesource.archive.opened import Opened
from samesource.reading.rows import DocumentRow
from samesource.stages.declare import declare
from samesource.stages.normalise import normalise
from samesource.stages.read_facts import read_facts
from samesource.stages.repetition import repetition
from samesource.stages.segment import segment
from samesource.tables import DOCUMENTS, EPOCH

Parts = dict[str, dict[str, Any]]

_BLOCKS = """
SELECT kind, channel, key, groups, days, shown, detail FROM epoch
WHERE kind = 'site' OR (kind = 'block' AND key IN (SELECT value FROM json_each(?)))
"""


def prepare_documents(opened: Opened, rows: Iterable[DocumentRow]) -> dict[str, Parts]:
    """Return, by id, the rows of each document in the tables of PARTS; cost linear in words."""
    engine, config = opened.engine, opened.config
    clear_engine(engine)
    names = DOCUMENTS.schema.names
    listed = [{name: value for name, value in dataclasses.asdict(row).items() if name in names} for row in rows]
    engine.load("documents", pa.Table.from_pylist(listed, schema=DOCUMENTS.schema), DOCUMENTS.schema)
    for stage in (normalise, declare, segment):
        stage(engine, config)
    engine.load("epoch", _blocks(opened.connection, engine.fetch("segmented", (), ("block_keys",))), EPOCH.schema)
    repetition(engine, config)
    read_facts(engine, "prepared")
    made: dict[str, Parts] = {row["id"]: {} for row in listed}
    for part in PARTS:
        for row in engine.fetch(part).to_pylist():
            made[row["id"]][part] = row
    return made


def _blocks(connection: sqlite3.Connection, segmented: pa.Table) -> pa.Table:
    """Read what the epoch says of the blocks that these documents carry."""
    keys = {key for row in segmented["block_keys"].to_pylist() for key in row}
    rows = connection.execute(_BLOCKS, (json.dumps(sorted(keys)),)).fetchall()
    return pa.Table.from_pylist([dict(zip(EPOCH.schema.names, row, strict=True)) for row in rows], schema=EPOCH.schema)
