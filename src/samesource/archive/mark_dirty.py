"""Note whose stories have to be traced again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

_MARK = "INSERT OR IGNORE INTO dirty (witness) VALUES (?)"


def mark_dirty(connection: sqlite3.Connection, witnesses: Iterable[int]) -> None:
    """Mark witnesses; the components that they are in will be traced again."""
    connection.executemany(_MARK, [(witness,) for witness in sorted(set(witnesses))])
