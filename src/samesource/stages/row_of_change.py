"""Give a change the form of its table."""

from __future__ import annotations

from typing import Any


def row_of_change(change: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of trace.json's changes[] as a row of the changes table, but for its story."""
    old, new = change["old"] or {}, change["new"] or {}
    return {
        **{name: change[name] for name in ("parent", "child", "kind", "subtype", "severity", "description")},
        **{f"old_{name}": old.get(name) for name in ("text", "start", "end")},
        **{f"new_{name}": new.get(name) for name in ("text", "start", "end")},
        "confidence": round(change["confidence"] * 1_000_000),
    }
