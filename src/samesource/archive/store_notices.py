"""Keep what publishers say of their own copy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from samesource.archive.name_key import name_key
from samesource.archive.notice import NoticeRead

_STORE = """
INSERT INTO notices (id, kind, day, publisher, words, declared) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id, kind, words) DO NOTHING RETURNING number
"""
_NAMED = "INSERT OR IGNORE INTO noticed (key, notice, publisher, kind) VALUES (?, ?, ?, ?)"


def store_notices(connection: sqlite3.Connection, notices: Iterable[NoticeRead]) -> list[int]:
    """Keep notices, each once, whether or not what they name is held, and return the numbers of those that are new.

    What they name is looked up when it is asked for: documents may come after the notice.
    """
    numbers = []
    for notice in notices:
        values = (notice.id, notice.kind, notice.day, notice.publisher, notice.words, notice.declared)
        for (number,) in connection.execute(_STORE, values).fetchall():
            numbers.append(number)
            publisher = name_key("publisher", notice.publisher)
            for kind, value in notice.names:
                if kind == "identity" or notice.publisher:
                    named = kind in {"identity", "claimed"}
                    key = name_key("identity", value) if named else name_key(kind, value, notice.publisher)
                    connection.execute(_NAMED, (key, number, publisher, kind))
    return numbers
