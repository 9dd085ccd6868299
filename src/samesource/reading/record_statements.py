"""What the columns of a record say of its document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from samesource.reading.iso_time import iso_time
from samesource.records.statement import TIMES, Statement

_NAMES = {"original_url": "original-url", "based_on": "based-on"}
_NO_STATEMENT = ("id", "text")


def record_statements(found: Mapping[str, Any], where: str) -> list[Statement]:
    """Return the values of `found` (as `read_columns` returns them) as statements read `where`."""
    return [
        Statement(_NAMES.get(name, name), _written(name, value), where)
        for name, value in found.items()
        if name not in _NO_STATEMENT
    ]


def _written(name: str, value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write a value as text; a time that is a number or an object as ISO 8601."""
    if name in TIMES and not isinstance(value, str):
        return iso_time(value) or str(value)
    return _plain(value)


def _plain(value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write lists of names with commas, objects by their name."""
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(part) for part in value)
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("uri") or json.dumps(value, sort_keys=True, default=str)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)
