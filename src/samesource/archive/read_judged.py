"""Read how pairs were judged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from samesource.archive.judged import Judged, Pair
from samesource.archive.unpack_part import unpack_part

_READ = """
SELECT a, b, content FROM judged
WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
"""


def read_judged(connection: sqlite3.Connection, pairs: Collection[Pair]) -> dict[Pair, Judged]:
    """Return how those of `pairs`, of one story, were judged of which that is kept; raise ArchiveError if damaged."""
    if not pairs:
        return {}
    listed = json.dumps(sorted({number for pair in pairs for number in pair}))
    return {
        (a, b): unpack_part(content, f"the judged pair of documents number {a} and {b}")
        for a, b, content in connection.execute(_READ, (listed,))
        if (a, b) in pairs
    }
