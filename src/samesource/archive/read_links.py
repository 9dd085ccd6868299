"""The links in force of documents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_LINKS = """
SELECT a, b, near_a OR near_b FROM pairs
WHERE linked AND (a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1)))
"""


Link = tuple[int, int]


def read_links(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[Link]:
    """Return the links in force of documents `numbers`: what differs between two times of asking is dirty."""
    rows = connection.execute(_LINKS, (json.dumps(sorted(set(numbers))),)).fetchall()
    return {(a, b) for a, b, near in rows if near}
