"""Read a record of the model from plain dicts and lists."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from samesource.errors import ContractError

R = TypeVar("R")
Reader = Callable[[Any, str], Any]


def decode_record(kind: type[R], given: Any) -> R:  # noqa: ANN401 - JSON may hold anything
    """Read a dataclass from a dict, its fields by their declared types.

    Unknown keys are left aside, so that a later minor version stays readable. Raise ContractError for a missing key
    or a misfit.
    """
    read: R = _make_reader(typing.cast("Any", kind))(given, kind.__name__)
    return read


@cache
def _make_reader(hint: Any) -> Reader:  # noqa: ANN401 - a declared type
    """Build the function that reads one declared type, once a process."""
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        inner = _make_reader(next(option for option in typing.get_args(hint) if option is not types.NoneType))
        return lambda given, where: None if given is None else inner(given, where)
    if origin is tuple:
        return _read_list(_make_reader(typing.get_args(hint)[0]))
    if dataclasses.is_dataclass(hint):
        return _read_object(hint)
    if hint is float:
        return _read_float
    expected = str if origin is typing.Literal else origin or hint
    return _read_plain(expected)


def _read_object(kind: Any) -> Reader:  # noqa: ANN401 - a dataclass
    hints = typing.get_type_hints(kind)
    fields = [
        (
            f.name,
            f.metadata.get("key", f.name),
            _make_reader(hints[f.name]),
            f.default is f.default_factory is dataclasses.MISSING,
            f"{kind.__name__}.{f.name}",
        )
        for f in dataclasses.fields(kind)
    ]

    def read(given: Any, where: str) -> Any:  # noqa: ANN401 - JSON may hold anything
        if not isinstance(given, dict):
            raise _misfit(where, "an object", given)
        values = {}
        for name, key, reader, required, place in fields:
            if key in given:
                values[name] = reader(given[key], place)
            elif required:
                raise ContractError(f"{kind.__name__} lacks {key!r}", where=repr(given)[:80])
        return kind(**values)

    return read


def _read_list(item: Reader) -> Reader:
    def read(given: Any, where: str) -> tuple[Any, ...]:  # noqa: ANN401 - JSON may hold anything
        if not isinstance(given, list | tuple):
            raise _misfit(where, "a list", given)
        return tuple([item(value, where) for value in given])

    return read


def _read_float(given: Any, where: str) -> float:  # noqa: ANN401 - JSON may hold anything
    if type(given) is float:
        return given
    if type(given) is int:
        return float(given)
    raise _misfit(where, "a number", given)


def _read_plain(expected: type) -> Reader:
    def read(given: Any, where: str) -> Any:  # noqa: ANN401 - JSON may hold anything
        if type(given) is expected:
            return given
        if not isinstance(given, expected) or isinstance(given, bool):
            raise _misfit(where, expected.__name__, given)
        return given

    return read


def _misfit(where: str, wanted: str, given: object) -> ContractError:
    return ContractError(f"{where} must be {wanted}", where=repr(given)[:80])
