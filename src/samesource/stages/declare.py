"""Read what every document says of itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import pack
from samesource.stages.declare_about import declare as declare_about
from samesource.stages.each_row import each_row
from samesource.stages.normalised_of_row import normalised_of_row
from samesource.tables import DECLARED, DOCUMENTS

_GIVEN = ", ".join(f"d.{column.name} AS {column.name}" for column in DOCUMENTS.columns if column.name != "text")

DECLARING = f"""
SELECT {_GIVEN}, t.language AS found_language, t.normal AS normal, t.map_normal AS map_normal,
       t.map_original AS map_original, t.text_sha256 AS text_sha256, t.stripped_json AS stripped_json,
       CASE WHEN t.stripped_json LIKE '%content credentials%' THEN d.text END AS text
FROM documents d JOIN texts t ON d.id = t.id
"""


def declare(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `declared` from `documents` and `texts`; cost linear in characters."""
    engine.sql("declaring", DECLARING)
    engine.map_batches("declared", "declaring", each_row(_about_rows, DECLARED.schema), DECLARED.schema)
    engine.drop("declaring")


def _about_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Read what one document says of itself."""
    normalised = dataclasses.replace(normalised_of_row(row), language=row["found_language"])
    yield {"id": row["id"], "about": pack(declare_about(row, normalised))}
