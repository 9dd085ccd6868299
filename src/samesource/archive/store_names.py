"""Keep what documents are known by."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from samesource.archive.list_names import list_names

_STORE = "INSERT OR IGNORE INTO names (key, document, publisher) VALUES (?, ?, ?)"


def store_names(connection: sqlite3.Connection, rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Keep the names of documents, by number; `rows` are theirs of tables.DOCUMENTS."""
    for number, row in sorted(rows.items()):
        publisher, keys = list_names(row)
        connection.executemany(_STORE, [(key, number, publisher) for key in sorted(keys)])
