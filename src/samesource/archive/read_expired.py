"""What a document was related to that has been let go of."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_READ = "SELECT id, day, relation, dependent FROM expired WHERE kept = ? ORDER BY dependent DESC, id"


@dataclass(frozen=True, slots=True)
class Expired:
    """A document that is held no more."""

    id: str
    day: str
    relation: str
    """copy, excerpt, revision, rewrite, quote or same-event, to the document that is held."""
    dependent: float
    """Probability that one text depends on the other."""


def read_expired(connection: sqlite3.Connection, document: str) -> list[Expired]:
    """List the documents let go of that `document` was related to, surest first."""
    rows = connection.execute(_READ, (document,))
    return [Expired(name, day, relation, dependent / 1_000_000) for name, day, relation, dependent in rows]
