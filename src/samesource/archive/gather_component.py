"""What a connected component holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from samesource.archive.judged import Pair

_DOCUMENTS = """
SELECT d.number, d.id, w.id, d.story FROM documents d JOIN documents w ON d.witness = w.number
WHERE d.witness IN (SELECT value FROM json_each(?))
"""
_PAIRS = """
SELECT p.a, p.b FROM pairs p
WHERE (near_a OR near_b) AND p.a IN (SELECT value FROM json_each(?1)) AND p.b IN (SELECT value FROM json_each(?1))
"""


@dataclass(frozen=True, slots=True)
class Component:
    """Witnesses that links hold together, and all that belongs to them."""

    witnesses: frozenset[int]
    documents: dict[int, tuple[str, str]]
    """Number to id and its witness' id, copies included."""
    stories: frozenset[str]
    """Stories that these documents were in until now."""
    near: frozenset[Pair]
    """Pairs inside that candidates found and kept."""


def gather_component(connection: sqlite3.Connection, witnesses: Iterable[int]) -> Component:
    """Read the documents and pairs of a component."""
    listed = json.dumps(sorted(witnesses))
    documents = connection.execute(_DOCUMENTS, (listed,)).fetchall()
    pairs = connection.execute(_PAIRS, (listed,)).fetchall() if len(set(witnesses)) > 1 else []
    return Component(
        frozenset(witnesses),
        {number: (name, witness) for number, name, witness, _ in documents},
        frozenset(story for *_, story in documents if story),
        frozenset((a, b) for a, b in pairs),
    )
