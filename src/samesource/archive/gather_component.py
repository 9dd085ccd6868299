"""What a connected component holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from samesource.archive.judged import Pair

_DOCUMENTS = """
SELECT d.number, d.id, w.id, d.story FROM documents d JOIN documents w ON d.witness = w.number
WHERE d.witness IN (SELECT value FROM json_each(?))
"""
_PAIRS = """
SELECT a, b, same_story, dependent FROM pairs
WHERE (near_a OR near_b) AND a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
"""

Chances = tuple[int, int]
"""P(same story) and P(dependent), millionths."""


@dataclass(frozen=True, slots=True)
class Component:
    """Witnesses that links hold together, and all that belongs to them."""

    witnesses: frozenset[int]
    documents: dict[int, tuple[str, str]]
    """Number to id and its witness' id, copies included."""
    stories: frozenset[str]
    """Stories that these documents were in until now."""
    pairs: dict[Pair, Chances] = field(default_factory=dict)
    """Pairs inside that candidates found and kept."""


def gather_component(connection: sqlite3.Connection, witnesses: Iterable[int]) -> Component:
    """Read the documents and pairs of a component."""
    inside = frozenset(witnesses)
    listed = json.dumps(sorted(inside))
    documents = connection.execute(_DOCUMENTS, (listed,)).fetchall()
    pairs = connection.execute(_PAIRS, (listed,)).fetchall() if len(inside) > 1 else []
    return Component(
        inside,
        {number: (name, witness) for number, name, witness, _ in documents},
        frozenset(story for *_, story in documents if story),
        {(a, b): (same, dependent) for a, b, same, dependent in pairs},
    )
