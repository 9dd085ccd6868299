"""Fingerprint every witness."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.each_row import each_row
from samesource.stages.fingerprint_document import fingerprint_document
from samesource.tables import FINGERPRINTS

_COLUMNS = ("channel", "kind", "key", "weight", "shown")

WITNESSES_ONLY = (
    "SELECT p.id AS id, p.packed AS packed FROM prepared p JOIN witnesses w ON p.id = w.witness AND p.id = w.id"
)


def fingerprint(engine: Engine, config: Config) -> None:
    """Make `fingerprints` from `prepared`; cost linear in words."""
    depth = config.candidates.depth
    if depth == "auto":
        depth = "rewrites" if engine.count("prepared") < config.candidates.rewrites_limit else "passages"
    engine.sql("fingerprinting", WITNESSES_ONLY)
    kernel = each_row(functools.partial(_fingerprint_rows, depth=depth), FINGERPRINTS.schema)
    engine.map_batches("fingerprints", "fingerprinting", kernel, FINGERPRINTS.schema)
    engine.drop("fingerprinting")


def _fingerprint_rows(row: dict[str, Any], depth: str) -> Iterator[dict[str, Any]]:
    """List the keys of one witness."""
    for found in fingerprint_document(unpack(Prepared, row["packed"]), depth):
        yield {"id": row["id"], **{name: getattr(found, name) for name in _COLUMNS}}
