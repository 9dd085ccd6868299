"""A reading of documents that remembers what it found."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

import numpy as np

from samesource.records.prepared import Prepared

T = TypeVar("T")

_FIELDS = tuple(field.name for field in dataclasses.fields(Prepared) if field.name not in {"id", "map_original"})
"""What a reading may depend on: what a document says of itself too, for "Monday" is a day by when it was published."""


class RememberedReading(Generic[T]):
    """A reading of a document that remembers what it found in the last `kept`, told apart by all they hold."""

    def __init__(self, read: Callable[[Prepared], list[T]], kept: int) -> None:
        self._read, self._kept = read, kept
        self._known: OrderedDict[bytes, list[T]] = OrderedDict()
        functools.update_wrapper(self, read)

    def __call__(self, prepared: Prepared) -> list[T]:
        """Return what is in a document."""
        key = _digest(prepared)
        found = self._known.get(key)
        if found is None:
            found = self._put(key, self._read(prepared))
        else:
            self._known.move_to_end(key)
        return list(found)

    def tell(self, prepared: Prepared, found: list[T]) -> None:
        """Take what has been found in a document elsewhere."""
        self._put(_digest(prepared), found)

    def _put(self, key: bytes, found: list[T]) -> list[T]:
        """Remember what was found in a document, and forget the one not asked for longest."""
        self._known[key] = found
        self._known.move_to_end(key)
        if len(self._known) > self._kept:
            self._known.popitem(last=False)
        return found


def _digest(prepared: Prepared) -> bytes:
    """Name what _FIELDS hold (BLAKE2b, RFC 7693)."""
    told = hashlib.blake2b(digest_size=24)
    for name in _FIELDS:
        value = getattr(prepared, name)
        data = value.tobytes() if isinstance(value, np.ndarray) else str(value).encode("utf-8", "surrogatepass")
        told.update(len(data).to_bytes(8, "little") + data)
    return told.digest()
