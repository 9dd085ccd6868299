"""Turn a record of the model into plain dicts and lists."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, cast

_PLAIN = frozenset({str, int, bool, type(None)})


def encode_record(value: Any) -> Any:  # noqa: ANN401 - a record, or anything inside one
    """Turn a dataclass into a dict in field order (metadata `key` renames a field), round floats to 6 decimals."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is float:
        return round(value, 6) + 0.0
    if kind is tuple or kind is list:
        return [encode_record(item) for item in value]
    if kind is dict:
        return {key: encode_record(item) for key, item in value.items()}
    if dataclasses.is_dataclass(kind):
        return {key: encode_record(getattr(value, name)) for name, key in _keys(cast("Any", kind))}
    return value


@cache
def _keys(kind: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - a dataclass
    return tuple((f.name, f.metadata.get("key", f.name)) for f in dataclasses.fields(kind))
