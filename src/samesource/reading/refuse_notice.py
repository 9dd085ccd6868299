"""What has no text, and may be a notice."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.reading.make_row import make_row
from samesource.reading.rows import RejectedRow
from samesource.records.statement import Statement


def refuse_notice(id: str, reason: str, statements: Iterable[Statement]) -> RejectedRow:  # noqa: A002
    """Return the refusal of an item without a text; one that states its status keeps all that is said of it."""
    said = list(statements)
    told = any(statement.kind == "status" for statement in said)
    return RejectedRow(id, reason, make_row(id, None, "", said, "").statements_json if told else "[]")
