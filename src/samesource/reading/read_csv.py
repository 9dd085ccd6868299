"""Comma-separated tables, one record a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.texts.guess_encoding import guess_encoding

_DELIMITERS = ",;\t|"
_SAMPLE = 1 << 16
_SHORT_LINE = 1 << 16
_FALLBACK = "cp1252"
"""What Excel writes in the west; a short table can be told from nothing else."""
_QUOTED = re.compile(r'"[^"]*"')
_SEPARATOR = re.compile(r'^\ufeff?"?sep=([,;\t|])"?\s*$', re.I)
_MOST_COLUMNS = 1_000_000
"""Each takes some 60 bytes; a text of that many delimiters on one line is not one that we take."""


def read_csv(stream: BinaryIO, limit: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (row number from 1, columns or the reason why the row cannot be read); fields up to `limit` characters.

    The first row names the columns; the delimiter that is commonest in it counts. Raises InputError for a table
    without column names.
    """
    buffered = cast("io.BufferedReader", stream)
    start = buffered.peek(_SAMPLE)[:_SAMPLE]
    encoding = guess_encoding(start) or _FALLBACK
    csv.field_size_limit(max(limit, 131_072))
    with io.TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="") as lines:
        announced = lines.readline(_SHORT_LINE)
        mark = _announced_mark(announced)
        if mark:
            announced = ""
        mark = mark or _delimiter(announced)
        rows = csv.reader(_bounded(lines, mark, limit, announced), delimiter=mark)
        try:
            names = next(rows, None)
        except csv.Error as error:
            raise InputError(f"not a table: {error}") from error
        if not names or not any(name.strip() for name in names):
            raise InputError("the table has no column names in its first row")
        yield from _records(rows, names)


def _bounded(lines: io.TextIOWrapper, mark: str, limit: int, begun: str) -> Iterator[str]:
    """Yield the lines, of the first of which `begun` is read already; raise InputError for one that no table has."""
    rest = limit - len(begun)
    while line := begun + ("" if begun.endswith("\n") else lines.readline(rest)):
        begun, rest = "", limit
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
        if any(cell.strip() for cell in row[len(names) :]):
            yield number, f"not a table row: {len(row)} cells under {len(names)} column names"
        elif row:
            yield number, _named(names, row)


def _named(names: list[str], row: list[str]) -> dict[str, Any]:
    """Return a row's cells by column; of columns with one name the first that is filled."""
    named: dict[str, Any] = {}
    for name, cell in zip(names, row, strict=False):
        if not named.get(name):
            named[name] = cell
    return named


def _announced_mark(line: str) -> str:
    """Return the delimiter that Excel's first line `sep=;` names; "" where there is none."""
    match = _SEPARATOR.match(line)
    return match.group(1) if match else ""


def _delimiter(first: str) -> str:
    """Return the commonest delimiter of the first row outside quotes."""
    line = _QUOTED.sub("", first)
    return max(_DELIMITERS, key=lambda mark: (line.count(mark), -_DELIMITERS.index(mark)))
