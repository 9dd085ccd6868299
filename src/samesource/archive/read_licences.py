"""Read a list of licences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samesource.archive.licence import Licence
from samesource.errors import InputError
from samesource.reading.read_csv import read_csv
from samesource.reading.streams.open_source import open_source

_COLUMNS = {"outlet": "outlet", "source": "source", "from": "first", "until": "last"}
_REMEDY = "The columns are outlet, source, from and until; all but outlet may be left out."
_LONGEST = 10_000


def read_licences(path: Path) -> list[Licence]:
    """Read a CSV table with the columns outlet, source, from, until (days, ISO 8601, both included).

    Raise InputError for a table that cannot be read, an unknown column, a row without an outlet, and what is no day.
    """
    found = []
    with open_source(path) as stream:
        for number, record in read_csv(stream, _LONGEST):
            where = f"{path}, row {number}"
            if isinstance(record, str):
                raise InputError(f"the list of licences cannot be read: {record}", where=where)
            found.append(_read_row(record, where))
    return found


def _read_row(record: Mapping[str, Any], where: str) -> Licence:
    """Check one row."""
    row = {str(name).strip().lower(): str(value or "").strip() for name, value in record.items()}
    unknown = sorted(row.keys() - _COLUMNS.keys())
    if unknown:
        raise InputError(f"no column of licences is called {unknown[0][:40]!r}", where=where, remedy=_REMEDY)
    values = {_COLUMNS[name]: value for name, value in row.items()}
    if not values.get("outlet"):
        raise InputError("a licence has no outlet", where=where, remedy=_REMEDY)
    for name in ("first", "last"):
        if values.get(name):
            values[name] = _read_day(values[name], where)
    return Licence(**values)


def _read_day(value: str, where: str) -> str:
    """Read a day."""
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise InputError(f"{value!r} is no day", where=where, remedy="Write it as 2026-01-31.") from error
