"""Build the damage report of a trace."""

from __future__ import annotations

import json
from typing import Any

from samesource.assembly.shown_tables import ShownTables


def damage_entries(tables: ShownTables, place: dict[str, int]) -> list[dict[str, Any]]:
    """Return damage[] of trace.json in the order of `place` and of rank."""
    rows = tables.fetch("damage", ("story", "rank")).to_pylist()
    rows.sort(key=lambda row: (place[row["story"]], row["rank"]))
    return [json.loads(row["damage_json"]) for row in rows]
