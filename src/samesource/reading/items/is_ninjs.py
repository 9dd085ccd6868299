"""Tell agency items from other records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_MARKS = frozenset(
    (
        "articlehtml",
        "bodytext",
        "bodyxhtml",
        "bodyhtml",
        "bodies",
        "headline",
        "headlines",
        "pubstatus",
        "versioncreated",
    )
)

_IDENTITY = frozenset(("uri", "urn"))


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a ninjs item, 1.x to 3.x: it has a `uri` (or `urn`) and a property of news."""
    names = {str(name).replace("_", "").lower() for name in record}
    return not _IDENTITY.isdisjoint(names) and not _MARKS.isdisjoint(names)
