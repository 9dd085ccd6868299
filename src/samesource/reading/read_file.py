"""One file, whatever its format, as documents and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.detect_format import detect_format
from samesource.reading.open_source import open_source
from samesource.reading.read_bounded import read_bounded
from samesource.reading.read_csv import read_csv
from samesource.reading.read_html import read_html
from samesource.reading.read_json import read_json
from samesource.reading.read_jsonl import read_jsonl
from samesource.reading.read_markdown import read_markdown
from samesource.reading.read_once import read_once
from samesource.reading.read_parquet import read_parquet
from samesource.reading.read_text import read_text
from samesource.reading.row_of_record import row_of_record
from samesource.reading.rows import DocumentRow, RejectedRow

_BYTES_A_CHARACTER = 4
"""The most that a code point takes in UTF-8."""
_SINGLE = {"text": read_text, "markdown": read_markdown, "html": read_html}
_MAXIMUM_JSON = 1 << 28
"""Bytes; a JSON file that is one list is read whole, unlike lines of JSON."""


def read_file(name: str, path: Path, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield the documents of one file and, for each that cannot be read, why. `name` is its path below the folder."""
    id_ = name.removesuffix(".txt")
    try:
        yield from _read(name, id_, path, config)
    except InputError as error:
        yield RejectedRow(id_, str(error))


def _read(name: str, id_: str, path: Path, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Open, choose the reader, read."""
    limit = _BYTES_A_CHARACTER * config.maximum_characters
    with open_source(path) as stream:
        start = _peek(path)
        format_ = detect_format(name, start)
        if format_ in _SINGLE:
            data = read_bounded(stream, limit)
            row = _SINGLE[format_](data, id_, name)
            yield _checked(row, config)
            return
        records = _records(format_, stream, path, limit)
        for number, record in records:
            yield _record_row(record, f"{id_}#{number}", name, format_, config)


def _peek(path: Path) -> bytes:
    """Return the first bytes, decompressed."""
    with open_source(path) as stream:
        return read_once(stream, 2048)


def _records(format_: str, stream: Any, path: Path, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:  # noqa: ANN401
    """Choose the reader of a container."""
    if format_ == "parquet":
        return read_parquet(path)
    if format_ == "csv":
        return read_csv(stream, limit)
    return read_json(stream, _MAXIMUM_JSON) if format_ == "json" else read_jsonl(stream, limit)


def _record_row(
    record: dict[str, Any] | str, fallback: str, name: str, format_: str, config: ReadingConfig
) -> DocumentRow | RejectedRow:
    """Turn one record into a document or say why not."""
    if isinstance(record, str):
        return RejectedRow(fallback, record)
    try:
        row = row_of_record(record, fallback, path=name, format="jsonl" if format_ == "json" else format_)
    except InputError as error:
        return RejectedRow(fallback, str(error))
    return _checked(row, config)


def _checked(row: DocumentRow, config: ReadingConfig) -> DocumentRow | RejectedRow:
    """Refuse what is empty or too long."""
    if not row.text.strip():
        return RejectedRow(row.id, "empty")
    if len(row.text) > config.maximum_characters:
        return RejectedRow(
            row.id, f"too long: {len(row.text):,} characters (the limit is {config.maximum_characters:,})"
        )
    return row
