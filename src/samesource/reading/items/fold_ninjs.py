"""An IPTC ninjs item under names that every version of the format shares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def fold_ninjs(record: Mapping[str, Any]) -> dict[str, Any]:
    """Write the names of properties without case, `_` and `-`, as 1.x, 2.x and 3.x write them differently."""
    return {_fold(name): value for name, value in record.items()}


def _fold(name: object) -> str:
    """Write a property's name without case and joints."""
    return str(name).replace("_", "").replace("-", "").lower()
