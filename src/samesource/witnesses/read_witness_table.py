"""A table of witnesses, from a file, an Arrow table or a dict."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa

from samesource.errors import InputError
from samesource.reading.read_csv import read_csv
from samesource.reading.streams.open_source import open_source
from samesource.records.witness_table import WitnessTable

Table: TypeAlias = str | Path | pa.Table | Mapping[str, Sequence[Any]]

_MOST_CHARACTERS = 100_000
_REMEDY = "Give places of variation in rows and witnesses in columns, with their names in the first row."


def read_witness_table(table: Table) -> WitnessTable:
    """Read places of variation (rows) by witness (columns): a CSV or TSV file, an Arrow table, or a dict of columns.

    An empty cell or null is a lacuna. The columns `place` (what a place is called) and `original` (the reading an
    editor judged original) are no witnesses. Readings are compared in Unicode's NFC, outer spaces cut off. Raise
    InputError for what is no such table, for fewer than two witnesses, and for one without any reading.
    """
    columns, where = _columns(table)
    lengths = {len(cells) for cells in columns.values()}
    if len(lengths) > 1:
        raise InputError("the witnesses have not equally many places", where=where, remedy=_REMEDY)
    count = next(iter(lengths), 0)
    cells = {name: [_clean(cell) for cell in own] for name, own in columns.items()}
    labels = cells.pop("place", [None] * count)
    original = cells.pop("original", [None] * count)
    if len(cells) < 2:
        raise InputError("a lineage needs two witnesses at least", where=where, remedy=_REMEDY)
    for name, own in cells.items():
        if not any(own):
            raise InputError(f"the witness {name} has no reading at any place", where=where, remedy="Leave it out.")
    witnesses = sorted(cells)
    places = [label or str(number) for number, label in enumerate(labels, start=1)]
    return WitnessTable(witnesses, places, [cells[name] for name in witnesses], original)


def _columns(table: Table) -> tuple[dict[str, list[Any]], str]:
    """Return the columns by name, and what the table is called in errors."""
    if isinstance(table, pa.Table):
        return _named((name, table.column(i).to_pylist()) for i, name in enumerate(table.column_names)), "Arrow table"
    if isinstance(table, str | Path):
        return _read_file(Path(table)), str(table)
    return _named((name, list(cells)) for name, cells in table.items()), "table"


def _read_file(path: Path) -> dict[str, list[Any]]:
    rows: list[dict[str, Any]] = []
    if not path.is_file():
        raise InputError("there is no such table", where=str(path), remedy="Give a CSV or TSV file.")
    with open_source(path) as stream:
        for number, record in read_csv(stream, _MOST_CHARACTERS):
            if isinstance(record, str):
                raise InputError(f"the table cannot be read: {record}", where=f"{path}, row {number}")
            rows.append(record)
    names = list(rows[0]) if rows else []
    return _named((name, [row.get(name) for row in rows]) for name in names)


def _named(columns: Any) -> dict[str, list[Any]]:  # noqa: ANN401 - pairs of name and cells
    """Return columns under clean names; raise InputError for a name given twice."""
    found: dict[str, list[Any]] = {}
    for name, cells in columns:
        clean = _clean(name) or ""
        clean = clean.lower() if clean.lower() in ("place", "original") else clean
        if not clean:
            if any(_clean(cell) for cell in cells):
                raise InputError("a column has readings but no name", remedy=_REMEDY)
            continue
        if clean in found:
            raise InputError(f"two columns are called {clean}", remedy=_REMEDY)
        found[clean] = cells
    return found


def _clean(cell: Any) -> str | None:  # noqa: ANN401 - a cell of any table
    text = unicodedata.normalize("NFC", str(cell)).strip() if cell is not None else ""
    return text or None
