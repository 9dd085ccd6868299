"""Build the claims of a trace."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from samesource.assembly.shown_tables import ShownTables


def claim_entries(tables: ShownTables, place: dict[str, int]) -> list[dict[str, Any]]:
    """Return claims[] of trace.json in the order of `place` and of rank, the assertions of copies included."""
    copied: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tables.fetch("assertions", ("claim", "document")).to_pylist():
        copied[row["claim"]].append(json.loads(row["assertion_json"]))
    rows = tables.fetch("claims", ("story", "rank")).to_pylist()
    rows.sort(key=lambda row: (place[row["story"]], row["rank"]))
    entries = []
    for row in rows:
        claim = json.loads(row["claim_json"])
        claim["assertions"] = sorted(
            claim["assertions"] + copied[row["id"]], key=lambda a: (a["document"], a["start"] or 0, a["end"] or 0)
        )
        entries.append(claim)
    return entries
