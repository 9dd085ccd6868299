"""Find documents by number."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_FIND = "SELECT number, id FROM documents WHERE number IN (SELECT value FROM json_each(?))"


def find_names(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the ids of those documents `numbers` that are held."""
    return dict(connection.execute(_FIND, (json.dumps(sorted(set(numbers))),)).fetchall())
