"""Readings of a document that several stages ask for."""

from __future__ import annotations

import dataclasses
import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

import numpy as np

from samesource.records.prepared import Prepared

T = TypeVar("T")

_FIELDS = tuple(
    field.name for field in dataclasses.fields(Prepared) if field.name not in {"id", "about", "map_original"}
)


def read_once(kept: int) -> Callable[[Callable[[Prepared], list[T]]], Callable[[Prepared], list[T]]]:
    """Make a reading of a document remember what it found in the last `kept` documents, told apart by all they hold."""

    def remembering(read: Callable[[Prepared], list[T]]) -> Callable[[Prepared], list[T]]:
        known: OrderedDict[Hashable, list[T]] = OrderedDict()

        @functools.wraps(read)
        def look(prepared: Prepared) -> list[T]:
            key = _content(prepared)
            found = known.pop(key, None)
            known[key] = read(prepared) if found is None else found
            if len(known) > kept:
                known.popitem(last=False)
            return list(known[key])

        return look

    return remembering


def _content(prepared: Prepared) -> Hashable:
    """Return all that a reading may depend on; arrays as their bytes."""
    values = (getattr(prepared, name) for name in _FIELDS)
    return tuple(value.tobytes() if isinstance(value, np.ndarray) else value for value in values)
