"""Forget what documents were known by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_DROPPED = (
    "DELETE FROM versions WHERE id IN (SELECT id FROM documents WHERE number IN (SELECT value FROM json_each(?)))",
    "DELETE FROM names WHERE document IN (SELECT value FROM json_each(?))",
)


def drop_names(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Drop names and places among versions of documents, before the documents themselves are dropped."""
    listed = json.dumps(sorted(set(numbers)))
    for statement in _DROPPED:
        connection.execute(statement, (listed,))
