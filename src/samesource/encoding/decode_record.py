"""Read a record of the model from plain dicts and lists."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any, TypeVar

from samesource.errors import ContractError

R = TypeVar("R")


def decode_record(kind: type[R], given: Any) -> R:  # noqa: ANN401 - JSON may hold anything
    """Read a dataclass from a dict, its fields by their declared types.

    Unknown keys are left aside, so that a later minor version stays readable. Raise ContractError for a missing key
    or a misfit.
    """
    if not isinstance(given, dict):
        raise ContractError(f"{kind.__name__} must be an object", where=repr(given)[:80])
    values: dict[str, Any] = {}
    for name, key, hint, required in _fields(typing.cast("Any", kind)):
        if key in given:
            values[name] = _decode(hint, given[key], f"{kind.__name__}.{key}")
        elif required:
            raise ContractError(f"{kind.__name__} lacks {key!r}", where=repr(given)[:80])
    return kind(**values)


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Any, bool], ...]:  # noqa: ANN401 - a dataclass
    hints = typing.get_type_hints(kind)
    return tuple(
        (f.name, f.metadata.get("key", f.name), hints[f.name], f.default is f.default_factory is dataclasses.MISSING)
        for f in dataclasses.fields(kind)
    )


def _decode(hint: Any, given: Any, where: str) -> Any:  # noqa: ANN401 - a declared type and what JSON holds
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        if given is None:
            return None
        hint = next(option for option in typing.get_args(hint) if option is not types.NoneType)
        origin = typing.get_origin(hint)
    if origin is tuple:
        if not isinstance(given, list | tuple):
            raise ContractError(f"{where} must be a list", where=repr(given)[:80])
        item = typing.get_args(hint)[0]
        return tuple(_decode(item, value, where) for value in given)
    if dataclasses.is_dataclass(hint):
        return decode_record(typing.cast("type[Any]", hint), given)
    if hint is float and type(given) is int:
        return float(given)
    expected = str if origin is typing.Literal else origin or hint
    if not isinstance(given, expected) or (expected is int and isinstance(given, bool)):
        raise ContractError(f"{where} must be {expected.__name__}", where=repr(given)[:80])
    return given
