"""Give a row of the changes table the form of trace.json."""

from __future__ import annotations

from typing import Any


def change_of_row(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row of the changes table as an entry of trace.json's changes[]."""
    return {
        **{name: row[name] for name in ("parent", "child", "kind", "subtype", "severity")},
        "old": _span(row, "old"),
        "new": _span(row, "new"),
        "description": row["description"],
        "confidence": row["confidence"] / 1_000_000,
    }


def _span(row: dict[str, Any], side: str) -> dict[str, Any] | None:
    """Return one side's text and original positions, or None where it has none."""
    if row[f"{side}_text"] is None:
        return None
    return {name: row[f"{side}_{name}"] for name in ("text", "start", "end")}
