"""The blocks of stories that witnesses are in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_BLOCKS = """
SELECT number FROM documents WHERE number = witness AND block IN (
  SELECT block FROM documents WHERE number IN (SELECT value FROM json_each(?)) AND block IS NOT NULL
)
"""


def whole_blocks(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Return `numbers` and all witnesses that were grouped in a block with one of them."""
    started = set(numbers)
    return started | {number for (number,) in connection.execute(_BLOCKS, (json.dumps(sorted(started)),))}
