"""Make stories anew from the texts of an archive, as a run over folders makes them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable

import pyarrow as pa

from samesource.archive.find_partners import find_partners
from samesource.archive.opened import Opened
from samesource.archive.read_epoch_table import read_epoch_table
from samesource.archive.read_received import read_received
from samesource.assembly.assemble_trace import assemble_trace
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.flow import run_flow
from samesource.model import Trace
from samesource.shelving.split_stories import split_stories
from samesource.stages.ingest import ingest
from samesource.stages.keep_nearest import keep_nearest
from samesource.tables import CANDIDATES, STATISTICS

_ALL = "SELECT number FROM documents ORDER BY number"
_COPIES = "SELECT number FROM documents WHERE witness IN (SELECT value FROM json_each(?)) ORDER BY number"
_PAIRS = """
SELECT x.id, y.id, p.sketch_bands, p.passage_keys, p.anchor_kinds, p.anchor_weight, p.near_a OR p.near_b OR (
  p.a IN (SELECT value FROM json_each(?1)) AND p.b IN (SELECT value FROM json_each(?1)))
FROM pairs p
JOIN documents x ON x.number = p.a JOIN documents y ON y.number = p.b
WHERE p.a IN (SELECT value FROM json_each(?1)) OR p.b IN (SELECT value FROM json_each(?1))
"""


def retrace_stories(opened: Opened, witnesses: Iterable[int] | None = None) -> dict[str, Trace]:
    """Return the traces of stories that the ordinary flow makes of the texts held, under the archive's statistics.

    Of all documents; or of those that stand behind `witnesses` and all that these make pairs with, with the pairs
    that are held (`verify_pairs` makes those again): of the stories of others in it nothing is said then. Nothing that
    the archive worked out is used but those pairs. Cost: a run over as many documents.
    """
    connection = opened.connection
    chosen = None if witnesses is None else json.dumps(sorted(set(witnesses)))
    numbers = [number for (number,) in connection.execute(_ALL)]
    if chosen is not None:
        around = find_partners(connection, json.loads(chosen)) | set(json.loads(chosen))
        numbers = [number for (number,) in connection.execute(_COPIES, (json.dumps(sorted(around)),))]
    if not numbers:
        return {}
    config = opened.config
    shown = dataclasses.replace(config.report, documents_limit=max(config.report.documents_limit, len(numbers)))
    config = dataclasses.replace(config, report=shown)
    engine = open_engine(config.engine)
    try:
        epoch = read_epoch_table(connection)
        ingest(engine, read_received(connection, numbers), epoch=epoch)
        if chosen is not None:
            engine.load("statistics", epoch.cast(STATISTICS.schema), STATISTICS.schema)
            _load_pairs(opened, engine, chosen)
        run_flow(engine, config)
        return split_stories(assemble_trace(engine, config, "", opened.epoch))
    finally:
        engine.close()


def _load_pairs(opened: Opened, engine: Engine, chosen: str) -> None:
    """Load the pairs of some witnesses as candidates, the nearest of each by the stage that says which they are.

    Of a pair with another document it is known whether that one counts it among its nearest, not worked out.
    """
    rows = opened.connection.execute(_PAIRS, (chosen,)).fetchall()
    listed = [dict(zip(CANDIDATES.schema.names, row, strict=False)) for row in rows]
    engine.load("allowed_pairs", pa.Table.from_pylist(listed, schema=CANDIDATES.schema), CANDIDATES.schema)
    keep_nearest(engine, opened.config.candidates, "allowed_pairs", "nearest_pairs")
    far = {(a, b) for a, b, *_, near in rows if not near}
    kept = [row for row in engine.fetch("nearest_pairs").to_pylist() if (row["a"], row["b"]) not in far]
    engine.load("candidates", pa.Table.from_pylist(kept, schema=CANDIDATES.schema), CANDIDATES.schema)
    engine.drop("allowed_pairs")
    engine.drop("nearest_pairs")
