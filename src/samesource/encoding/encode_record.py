"""Turn a record of the model into plain dicts and lists."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any

_PLAIN = frozenset({str, int, bool, type(None)})

Writer = Callable[[Any], Any]


def encode_record(value: Any) -> Any:  # noqa: ANN401 - a record, or anything inside one
    """Turn a dataclass into a dict in field order (metadata `key` renames a field), round floats to 6 decimals."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is float:
        return _write_float(value)
    if kind is tuple or kind is list:
        return [encode_record(item) for item in value]
    if kind is dict:
        return {key: encode_record(item) for key, item in value.items()}
    if dataclasses.is_dataclass(kind):
        return _write_object(kind)(value)
    return value


@cache
def _write_object(kind: Any) -> Writer:  # noqa: ANN401 - a dataclass
    """Build the function that writes one kind of record, its fields by their declared types, once a process."""
    hints = typing.get_type_hints(kind)
    fields = [(f.name, f.metadata.get("key", f.name), _make_writer(hints[f.name])) for f in dataclasses.fields(kind)]

    def write(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a record of that kind
        return {
            key: getattr(value, name) if writer is None else writer(getattr(value, name))
            for name, key, writer in fields
        }

    return write


@cache
def _make_writer(hint: Any) -> Writer | None:  # noqa: ANN401 - a declared type
    """Build the function that writes values of one declared type; None where they are written as they are."""
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        inner = _make_writer(next(option for option in typing.get_args(hint) if option is not types.NoneType))
        return inner and (lambda value: None if value is None else inner(value))
    if origin is tuple:
        item = _make_writer(typing.get_args(hint)[0])
        return list if item is None else (lambda value: [item(one) for one in value])
    if dataclasses.is_dataclass(hint):
        return _write_object(typing.cast("Any", hint))
    if hint is float:
        return _write_float
    return None if hint in _PLAIN or origin is typing.Literal else encode_record


def _write_float(value: Any) -> Any:  # noqa: ANN401 - what a field of numbers holds
    """Round a number to 6 decimals; whole ones given as such stay."""
    return round(value, 6) + 0.0 if type(value) is float else value
