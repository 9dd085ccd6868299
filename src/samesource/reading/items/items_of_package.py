"""The items in a ninjs package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.reading.items.is_ninjs import is_ninjs

_WHOLE = "composite"


def items_of_package(record: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the text items associated with a composite ninjs item, by name or number; nothing for any other record."""
    if record.get("type") != _WHOLE or not is_ninjs(record):
        return {}
    found = record.get("associations")
    named = found.items() if isinstance(found, Mapping) else enumerate(found if isinstance(found, list) else (), 1)
    return {
        str(name): dict(item)
        for name, item in named
        if isinstance(item, Mapping) and is_ninjs(item) and item.get("type", "text") == "text"
    }
