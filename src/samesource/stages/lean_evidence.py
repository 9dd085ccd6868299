"""Name the documents that bear a direction out, or speak against it."""

from __future__ import annotations

from typing import Any


def lean_evidence(leans: list[tuple[str, float]], parent: str, child: str) -> list[dict[str, Any]]:
    """Return trace.json's evidence[] for what each other document adds to a direction (log-odds)."""
    return [
        {
            "kind": "direction-leans",
            "says": f"{other} bears out that {child} derives from {parent}"
            if weight > 0
            else f"{other} makes it less likely that {child} derives from {parent}",
            "weight": round(abs(weight), 6),
            "for": weight > 0,
            "a": None,
            "b": None,
        }
        for other, weight in leans
    ]
