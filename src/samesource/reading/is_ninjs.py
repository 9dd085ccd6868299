"""Tell agency items from other records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_MARKS = frozenset(
    ("bodytext", "bodyxhtml", "bodyhtml", "bodies", "headline", "headlines", "pubstatus", "versioncreated")
)


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a ninjs item (1.x, 2.x or 3.x): it has a `uri` and a property of news."""
    names = {str(name).replace("_", "").lower() for name in record}
    return "uri" in names and bool(names & _MARKS)
