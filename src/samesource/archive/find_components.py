"""The witnesses that links hold together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_NEIGHBOURS = """
SELECT a, b FROM pairs WHERE linked AND (near_a OR near_b) AND a IN (SELECT value FROM json_each(?1))
UNION
SELECT a, b FROM pairs WHERE linked AND (near_a OR near_b) AND b IN (SELECT value FROM json_each(?1))
"""


def find_components(connection: sqlite3.Connection, starts: Iterable[int]) -> list[set[int]]:
    """Return the connected components that hold any of the witnesses `starts`, each once; cost: their links."""
    waiting, components = set(starts), []
    while waiting:
        start = min(waiting)
        component, edge = {start}, {start}
        while edge:
            found = connection.execute(_NEIGHBOURS, (json.dumps(sorted(edge)),)).fetchall()
            edge = {number for pair in found for number in pair} - component
            component |= edge
        waiting -= component
        components.append(component)
    return components
