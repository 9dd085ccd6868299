"""What the columns of a record say of its document."""

from __future__ import annotations

import ast
import html
import json
from collections.abc import Mapping
from typing import Any

from samesource.reading.times.iso_time import iso_time
from samesource.records.statement import TIMES, Statement

_NAMES = {"original_url": "original-url", "based_on": "based-on"}
_NO_STATEMENT = ("id", "text")
_LONGEST_LIST = 2000
"""Characters of a list written into one cell."""


def record_statements(found: Mapping[str, Any], where: str) -> list[Statement]:
    """Return the values of `found` (as `read_columns` returns them) as statements read `where`."""
    return [
        Statement(_NAMES.get(name, name), _written(name, value), where)
        for name, value in found.items()
        if name not in _NO_STATEMENT
    ]


def _written(name: str, value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write a value as text; a time that is a number or an object as ISO 8601."""
    if name in TIMES and isinstance(value, Mapping):
        value = value.get("$date") or value
    if name in TIMES and not isinstance(value, (str, Mapping)):
        return iso_time(value) or str(value)
    if name == "title":
        return html.unescape(_plain(value))
    if name == "section" and isinstance(value, (list, tuple)):
        value = next(iter(value), "")
    return _plain(value)


def _plain(value: Any) -> str:  # noqa: ANN401 - a cell of any type
    """Write lists of names with commas, objects by their name."""
    if isinstance(value, str) and value[:1] == "[" and value[-1:] == "]" and len(value) < _LONGEST_LIST:
        value = _list(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(_plain, value)))
    if isinstance(value, Mapping):
        value = _name(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _list(written: str) -> Any:  # noqa: ANN401 - what a table's maker wrote
    """Read a list that a program wrote into a cell, as JSON or as Python does; else return what is written."""
    try:
        return ast.literal_eval(written)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return written


def _name(value: Mapping[str, Any]) -> str:
    """Return what an object is called."""
    parts = [value.get(name) for name in ("first_name", "firstName", "last_name", "lastName")]
    whole = value.get("name") or value.get("rendered") or " ".join(str(part) for part in parts if part)
    known = whole or value.get("title") or value.get("value") or value.get("uri") or value.get("id")
    if known:
        return str(known)
    return json.dumps(value, sort_keys=True, default=str) if any(value.values()) else ""
