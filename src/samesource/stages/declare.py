"""Read what every document says of itself, and mark the furniture that it says it in."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import pack
from samesource.stages.declare_about import declare as declare_about
from samesource.stages.each_row import each_row
from samesource.stages.hide_statements import hide_statements
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalised_of_row import normalised_of_row
from samesource.tables import DECLARED, DOCUMENTS, FURNITURE

_GIVEN = ", ".join(f"d.{column.name} AS {column.name}" for column in DOCUMENTS.columns if column.name != "text")
_READ = pa.schema([*DECLARED.schema, *(field for field in FURNITURE.schema if field.name != "id")])

DECLARING = f"""
SELECT {_GIVEN}, t.language AS found_language, t.normal AS normal, t.map_normal AS map_normal,
       t.map_original AS map_original, t.text_sha256 AS text_sha256, t.stripped_json AS stripped_json,
       CASE WHEN t.stripped_json LIKE '%content credentials%' THEN d.text END AS text
FROM documents d JOIN texts t ON d.id = t.id
"""
ABOUT = "SELECT id, about FROM declared_lines"
MARKED = "SELECT id, starts, ends, kinds FROM declared_lines"


def declare(engine: Engine, config: Config) -> None:
    """Make `declared` and `furniture` from `documents` and `texts`; cost linear in characters.

    In one pass: both are told by the form of the same lines, which is dear to read.
    """
    engine.sql("declaring", DECLARING)
    rows = functools.partial(_line_rows, hidden=config.reading.hide_statements)
    engine.map_batches("declared_lines", "declaring", each_row(rows, _READ), _READ)
    engine.sql("declared", ABOUT)
    engine.sql("furniture", MARKED)
    engine.drop("declaring")
    engine.drop("declared_lines")


def _line_rows(row: dict[str, Any], *, hidden: bool) -> Iterator[dict[str, Any]]:
    """Read the lines of one document."""
    normalised = dataclasses.replace(normalised_of_row(row), language=row["found_language"])
    about = declare_about(row, normalised)
    ordered = sorted((span.start, span.end, span.kind) for span in mark_furniture(normalised, about))
    columns = {f"{name}s": [span[i] for span in ordered] for i, name in enumerate(("start", "end", "kind"))}
    yield {"id": row["id"], "about": pack(hide_statements(about) if hidden else about), **columns}
