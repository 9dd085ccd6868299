"""One record as a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from samesource.errors import InputError
from samesource.reading.make_row import make_row
from samesource.reading.read_columns import read_columns
from samesource.reading.record_statements import record_statements
from samesource.reading.rows import DocumentRow
from samesource.records.statement import Statement


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
    text = found.get("text")
    if not isinstance(text, str) or not text.strip():
        missing = columns and "text" in columns and columns["text"] not in record
        raise InputError(
            f"the record has no column {columns['text']}" if columns and missing else "the record has no text"
        )
    id_ = " ".join(_identifier(found["id"]).split()) if "id" in found else ""
    return make_row(id_ or fallback_id, path, text, (*given, *record_statements(found, "column")), format)


def _identifier(value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write an id; whole numbers without a decimal point."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return str(whole).encode("utf-8", "replace").decode("utf-8")
