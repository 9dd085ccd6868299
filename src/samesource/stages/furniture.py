"""Mark the furniture of every document by its form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.about import About
from samesource.records.packing import unpack
from samesource.stages.each_row import each_row
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalised_of_row import normalised_of_row
from samesource.tables import FURNITURE

MARKING = """
SELECT t.id AS id, t.language AS language, t.normal AS normal, t.map_normal AS map_normal,
       t.map_original AS map_original, t.text_sha256 AS text_sha256, t.stripped_json AS stripped_json, d.about AS about
FROM texts t JOIN declared d ON t.id = d.id
"""


def furniture(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `furniture` from `texts` and `declared`; cost linear in characters."""
    engine.sql("marking_furniture", MARKING)
    kernel = each_row(_furniture_rows, FURNITURE.schema)
    engine.map_batches("furniture", "marking_furniture", kernel, FURNITURE.schema)
    engine.drop("marking_furniture")


def _furniture_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Mark one document."""
    spans = mark_furniture(normalised_of_row(row), unpack(About, row["about"]))
    ordered = sorted((span.start, span.end, span.kind) for span in spans)
    columns = {f"{name}s": [span[i] for span in ordered] for i, name in enumerate(("start", "end", "kind"))}
    yield {"id": row["id"], **columns}
