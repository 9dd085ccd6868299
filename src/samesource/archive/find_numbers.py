"""Find documents by id."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_FIND = "SELECT id, number FROM documents WHERE id IN (SELECT value FROM json_each(?))"


def find_numbers(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the numbers of those `ids` that are held."""
    return dict(connection.execute(_FIND, (json.dumps(sorted(set(ids))),)).fetchall())
