"""Tables and lines of records, one document each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.items.column_map import column_map
from samesource.reading.items.fold_ninjs import fold_ninjs
from samesource.reading.items.is_ninjs import is_ninjs
from samesource.reading.items.items_of_package import items_of_package
from samesource.reading.items.ninjs_statements import ninjs_statements
from samesource.reading.items.row_of_ninjs import row_of_ninjs
from samesource.reading.items.row_of_record import row_of_record
from samesource.reading.read_csv import read_csv
from samesource.reading.read_json import read_json
from samesource.reading.read_jsonl import read_jsonl
from samesource.reading.read_parquet import read_parquet
from samesource.reading.received import Received
from samesource.reading.refuse_notice import refuse_notice
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.streams.longest_text import longest_text

_MAXIMUM_JSON = 1 << 28
"""Bytes; a JSON file that is one list is read whole, unlike lines of JSON."""


def read_records(received: Received, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield each record of JSONL, JSON, CSV or Parquet as a document or as a refusal with the record's number."""
    for number, record in _records(received, config):
        fallback = f"{received.id}#{number}" if number else received.id
        if isinstance(record, str):
            yield RejectedRow(fallback, record)
            continue
        inner = items_of_package(record) if received.format in ("json", "jsonl") else {}
        for name, item in inner.items():
            yield _row_or_reason(item, f"{fallback}/{name}" if number else f"{fallback}#{name}", received, config)
        if not inner:
            yield _row_or_reason(record, fallback, received, config)


def _row_or_reason(
    record: dict[str, Any], fallback: str, received: Received, config: ReadingConfig
) -> DocumentRow | RejectedRow:
    """Return a record as a document, or why it cannot be one."""
    try:
        return _row(record, fallback, received, config)
    except InputError as error:
        if received.format in ("json", "jsonl") and not config.columns and is_ninjs(record):
            return refuse_notice(fallback, str(error), (*received.statements, *ninjs_statements(fold_ninjs(record))))
        return RejectedRow(fallback, str(error))


def _row(record: dict[str, Any], fallback: str, received: Received, config: ReadingConfig) -> DocumentRow:
    """Return a record, or an agency's item, as a document."""
    columns = column_map(config.columns)
    if received.format in ("json", "jsonl") and not columns and is_ninjs(record):
        return row_of_ninjs(record, fallback, received.path, received.statements)
    format_ = "jsonl" if received.format == "json" else str(received.format)
    return row_of_record(
        record, fallback, path=received.path, format=format_, given=received.statements, columns=columns
    )


def _records(received: Received, config: ReadingConfig) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Choose the reader of records."""
    limit = longest_text(config)
    if received.format == "parquet":
        return read_parquet(received, config)
    if received.format == "csv":
        return read_csv(received.stream, limit)
    return (
        read_json(received.stream, _MAXIMUM_JSON) if received.format == "json" else read_jsonl(received.stream, limit)
    )
