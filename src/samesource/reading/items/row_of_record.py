"""One record as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from samesource.errors import InputError
from samesource.reading.items.fold_column import fold_column
from samesource.reading.items.read_columns import COLUMNS, read_columns
from samesource.reading.items.record_statements import record_statements
from samesource.reading.items.record_text import record_text
from samesource.reading.make_row import make_row
from samesource.reading.rows import DocumentRow
from samesource.records.statement import Statement

_SHOWN = 8
"""Columns named where none is known."""
_LONGEST_NAME = 40


def row_of_record(
    record: Mapping[str, Any],
    fallback_id: str,
    *,
    path: str | None,
    format: str,  # noqa: A002 - the contract's name
    given: Iterable[Statement] = (),
    columns: Mapping[str, str] | None = None,
) -> DocumentRow:
    """Return one record as a document, `given` said of all of its file; raise InputError where it has no text.

    `columns`: our name → theirs, where a user says which is which.
    """
    found = read_columns(record, columns)
    text = record_text(found.get("text"), markup=format != "memory")
    if not text.strip():
        raise InputError(_no_text(record, columns or {}))
    id_ = " ".join(_identifier(found["id"]).split()) if "id" in found else ""
    return make_row(id_ or fallback_id, path, text, (*given, *record_statements(found, "column")), format)


def _no_text(record: Mapping[str, Any], columns: Mapping[str, str]) -> str:
    """Say why a record has no text."""
    if "text" in columns and columns["text"] not in record:
        return f"the record has no column {columns['text']}"
    if any(fold_column(name) in COLUMNS["text"] for name in record):
        return "the record has no text"
    shown = ", ".join(str(name)[:_LONGEST_NAME] for name in list(record)[:_SHOWN])
    return f"the record has no text: none of its columns is known to hold one ({shown})"


def _identifier(value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write an id; whole numbers without a decimal point."""
    if isinstance(value, Mapping):
        value = value.get("$oid") or value.get("rendered") or value.get("value") or ""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return str(whole).encode("utf-8", "replace").decode("utf-8")
