"""Statements as a column holds them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.records.statement import Statement


def statements_json(statements: Iterable[Statement]) -> str:
    """Return statements as a JSON list of [kind, value, where], in their order."""
    listed = [[statement.kind, statement.value, statement.where] for statement in statements]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
