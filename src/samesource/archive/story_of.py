"""The story that holds a document."""

from __future__ import annotations

import sqlite3

_OF = "SELECT story FROM documents WHERE id = ?"


def story_of(connection: sqlite3.Connection, document: str) -> str | None:
    """Return the id of the story that holds a document, None where it is not held or not traced yet."""
    found = connection.execute(_OF, (document,)).fetchone()
    return found[0] if found else None
