"""Take notices back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_FIND = "SELECT number, id FROM notices WHERE id IN (SELECT value FROM json_each(?))"
_DROPPED = (
    "DELETE FROM noticed WHERE notice IN (SELECT value FROM json_each(?))",
    "DELETE FROM notices WHERE number IN (SELECT value FROM json_each(?))",
)


def drop_notices(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Drop the notices that came as items `ids`, and return the ids of those that were kept."""
    found = connection.execute(_FIND, (json.dumps(sorted(set(ids))),)).fetchall()
    listed = json.dumps([number for number, _ in found])
    for statement in _DROPPED:
        connection.execute(statement, (listed,))
    return {name for _, name in found}
