"""Mark paragraphs that a site repeats across stories and days, and leave them out of the story text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import CandidateConfig, Config
from samesource.engines.base import Engine
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.drop_paragraphs import drop_paragraphs
from samesource.stages.each_row import each_row
from samesource.tables import PREPARED

_BLOCKS = pa.schema([("outlet", pa.string()), ("day", pa.string()), ("witness", pa.string()), ("key", pa.int64())])

SOURCES = """
SELECT s.id AS id, s.outlet AS outlet, s.day AS day, w.witness AS witness, s.block_keys AS block_keys
FROM segmented s JOIN witnesses w ON s.id = w.id
WHERE s.outlet <> '' AND s.day <> ''
"""

REPEATED = """
SELECT outlet, key, COUNT(DISTINCT witness) AS witnesses, COUNT(DISTINCT day) AS days
FROM blocks
GROUP BY outlet, key
HAVING COUNT(DISTINCT witness) >= {groups} AND COUNT(DISTINCT day) >= {days}
"""

REPEATED_BY_OUTLET = "SELECT outlet, array_agg(key) AS repeated FROM repeated_blocks GROUP BY outlet"

MARKED = """
SELECT s.id AS id, s.packed AS packed, s.block_keys AS block_keys, r.repeated AS repeated
FROM segmented s LEFT JOIN repeated_by_outlet r ON s.outlet = r.outlet
"""


def repetition(engine: Engine, config: Config) -> None:
    """Make `repeated_blocks` and `prepared`: a block counts by distinct witnesses and distinct days of one outlet.

    Copies of one report on one day are one witness or one day, so a sentence is never marked for being popular.
    Cost linear in paragraphs.
    """
    limits: CandidateConfig = config.candidates
    engine.sql("block_sources", SOURCES)
    engine.map_batches("blocks", "block_sources", each_row(_block_rows, _BLOCKS), _BLOCKS)
    engine.sql("repeated_blocks", REPEATED.format(groups=limits.repeated_groups, days=limits.repeated_days))
    engine.sql("repeated_by_outlet", REPEATED_BY_OUTLET)
    engine.sql("marking", MARKED)
    engine.map_batches("prepared", "marking", each_row(_prepared_rows, PREPARED.schema), PREPARED.schema)
    for scratch in ("block_sources", "blocks", "repeated_by_outlet", "marking"):
        engine.drop(scratch)


def _block_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List a document's paragraphs."""
    for key in sorted(set(row["block_keys"]) - {0}):
        yield {"outlet": row["outlet"], "day": row["day"], "witness": row["witness"], "key": key}


def _prepared_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Take the repeated paragraphs out of one document."""
    repeated = set(row["repeated"] or ())
    marks = [i for i, key in enumerate(row["block_keys"]) if key in repeated]
    if not marks:
        yield {"id": row["id"], "packed": row["packed"], "repeated_json": "[]"}
        return
    prepared, repeated_json = drop_paragraphs(unpack(Prepared, row["packed"]), marks)
    yield {"id": row["id"], "packed": pack(prepared), "repeated_json": repeated_json}
