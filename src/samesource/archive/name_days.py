"""Name the days that documents were published."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_OF_NUMBERS = "SELECT MIN(day), MAX(day) FROM documents WHERE number IN (SELECT value FROM json_each(?))"
_BETWEEN = "SELECT MIN(day), MAX(day) FROM documents WHERE number BETWEEN ? AND ?"


def name_days(connection: sqlite3.Connection, numbers: Iterable[int]) -> str | None:
    """Return the segment of documents by number (a range: all from its first to its last), as `Fault.segment` does.

    None where no such document is held.
    """
    if isinstance(numbers, range):
        query, given = _BETWEEN, (numbers.start, numbers.stop - 1)
        ((first, last),) = connection.execute(query, given).fetchall()
    else:
        ((first, last),) = connection.execute(_OF_NUMBERS, (json.dumps(sorted(set(numbers))),)).fetchall()
    if first is None:
        return None
    first, last = first or "undated", last or "undated"
    return first if first == last else f"{first} … {last}"
