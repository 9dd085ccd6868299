"""The documents of stories."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_READ = """
SELECT id FROM documents WHERE story IN (
  SELECT story FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND story IS NOT NULL
) ORDER BY id
"""


def find_neighbours(connection: sqlite3.Connection, documents: Iterable[str]) -> list[str]:
    """Return the documents of the stories that `documents` are in, sorted."""
    return [name for (name,) in connection.execute(_READ, (json.dumps(sorted(set(documents))),))]
