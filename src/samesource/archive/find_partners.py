"""The other documents of pairs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_PARTNERS = """
SELECT b FROM pairs WHERE a IN (SELECT value FROM json_each(?1))
UNION SELECT a FROM pairs WHERE b IN (SELECT value FROM json_each(?1))
"""


def find_partners(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Return the documents that make a pair with any of `numbers`, those among them too."""
    listed = json.dumps(sorted(set(numbers)))
    return {number for (number,) in connection.execute(_PARTNERS, (listed,))}
