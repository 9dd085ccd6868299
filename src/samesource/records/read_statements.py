"""Statements of a column."""

from __future__ import annotations

import json

from samesource.records.statement import Statement


def read_statements(text: str | None) -> list[Statement]:
    """Return the statements of a `statements_json` column, in their order; null holds none."""
    return [Statement(*parts) for parts in json.loads(text or "[]")]
