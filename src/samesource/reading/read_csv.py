"""Comma-separated tables, one record a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.decode_text import decode_text

_DELIMITERS = ",;\t|"
_SAMPLE = 1 << 16
_MOST_COLUMNS = 1_000_000
"""Each takes some 60 bytes; a text of that many delimiters on one line is not one that we take."""


def read_csv(stream: BinaryIO, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (row number from 1, columns or the reason why the row cannot be read); fields up to `limit` characters.

    The first row names the columns; the delimiter that is commonest in it counts. Raises InputError for a table
    without column names.
    """
    buffered = cast("io.BufferedReader", stream)
    start = buffered.peek(_SAMPLE)[:_SAMPLE]
    encoding = "utf-8-sig" if _is_utf8(start) else _encoding(start)
    csv.field_size_limit(max(limit, 131_072))
    with io.TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="") as lines:
        mark = _delimiter(start)
        rows = csv.reader(_bounded(lines, mark, limit), delimiter=mark)
        try:
            names = next(rows, None)
        except csv.Error as error:
            raise InputError(f"not a table: {error}") from error
        if not names or not any(name.strip() for name in names):
            raise InputError("the table has no column names in its first row")
        yield from _records(rows, names)


def _bounded(lines: io.TextIOWrapper, mark: str, limit: int) -> Iterator[str]:
    """Yield the lines; raise InputError for one that no table has."""
    while line := lines.readline(limit):
        if len(line) == limit:
            raise InputError(f"too long: a line has more than {limit:,} characters, so that the rest is not read")
        if len(line) > _MOST_COLUMNS and line.count(mark) > _MOST_COLUMNS:
            raise InputError(f"a row has more than {_MOST_COLUMNS:,} columns, so that the rest is not read")
        yield line


def _records(rows: Any, names: list[str]) -> Iterator[tuple[int, dict[str, Any] | str]]:  # noqa: ANN401 - a csv.reader
    """Yield the rows under their column names."""
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if "limit" in str(error):  # a quote that was never closed: where a row begins cannot be told any more
                raise InputError("too long: a field has no end, so that the rest is not read") from error
            yield number, f"not a table row: {error}"
            continue
        if row:
            yield number, dict(zip(names, row, strict=False))


def _delimiter(start: bytes) -> str:
    """Return the commonest delimiter of the first row."""
    first = start.split(b"\n", 1)[0].decode("utf-8", "replace")
    return max(_DELIMITERS, key=lambda mark: (first.count(mark), -_DELIMITERS.index(mark)))


def _is_utf8(start: bytes) -> bool:
    """Tell whether the bytes are UTF-8, but for a character cut off at the end."""
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(start) - 3
    return True


def _encoding(start: bytes) -> str:
    """Return the encoding of a table that is not UTF-8."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    decode_text(start)
    return "cp1252"
