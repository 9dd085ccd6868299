"""Evidence that quotes its words."""

from __future__ import annotations

from typing import Any

from samesource.stages.reading_quotes import Quoted


def add_quotes(evidence: list[dict[str, Any]], quoted: dict[str, Quoted]) -> list[dict[str, Any]]:
    """Return the evidence with words quoted where they bear the entry out."""
    for entry in evidence:
        kind = str(entry["kind"])
        against = kind.replace("direction-", "against-")
        chosen = quoted.get(kind if entry["for"] else against) if kind != "open_phrases" or entry["for"] else None
        if chosen:
            entry["says"] = f"{entry['says']}: {chosen[0]}"
            entry["a"], entry["b"] = chosen[1] or entry["a"], chosen[2] or entry["b"]
    return evidence
