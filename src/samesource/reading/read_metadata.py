"""The table that tells what plain text cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from samesource.errors import InputError
from samesource.reading.items.read_columns import read_columns
from samesource.reading.read_csv import read_csv
from samesource.reading.streams.open_source import open_source
from samesource.reading.times.iso_time import iso_time

_MAXIMUM_FIELD = 1_000_000


def read_metadata(path: Path) -> dict[str, dict[str, Any]]:
    """Return the known columns of a metadata table (CSV; id, outlet, url, published, title, byline, agency, …) by id.

    `published` becomes ISO 8601. Raises InputError for a table without an id column, an id given twice, or a time
    that cannot be read, naming the row.
    """
    where = str(path)
    rows: dict[str, dict[str, Any]] = {}
    with open_source(path) as stream:
        for number, record in read_csv(stream, _MAXIMUM_FIELD):
            place = f"{where}, row {number}"
            if isinstance(record, str):
                raise InputError(f"the metadata cannot be read: {record}", where=place)
            if number == 1 and not any(str(name).strip().lower() == "id" for name in record):
                raise InputError("the metadata has no column `id`", where=where, remedy="Name the documents in it.")
            found = read_columns(record)
            id_ = str(found.pop("id", "")).strip()
            if not id_:
                raise InputError("a row of the metadata has no id", where=place)
            if id_ in rows:
                raise InputError(f"the metadata names {id_} twice", where=place)
            rows[id_] = _with_times(found, place)
    return rows


def _with_times(found: dict[str, Any], place: str) -> dict[str, Any]:
    """Write the times as ISO 8601."""
    for name in ("published", "modified"):
        if name in found:
            value = iso_time(found[name])
            if value is None:
                raise InputError(
                    f"the time {found[name]!r} cannot be read",
                    where=place,
                    remedy="Write it as 2025-09-02 or 2025-09-02T14:05Z.",
                )
            found[name] = value
    return found
