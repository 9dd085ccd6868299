"""Unpack a document that many rows hold."""

from __future__ import annotations

import functools

from samesource.records.packing import unpack
from samesource.records.prepared import Prepared

_KEPT, _KEPT_BYTES = 256, 65_536
"""Documents kept unpacked, and how long one may be packed for that."""


def unpack_often(packed: bytes) -> Prepared:
    """Unpack a document; short ones are kept, since a document has many pairs."""
    return _kept(packed) if len(packed) <= _KEPT_BYTES else unpack(Prepared, packed)


@functools.lru_cache(maxsize=_KEPT)
def _kept(packed: bytes) -> Prepared:
    """Unpack a document, or return it again: the very same, so that its views are kept too."""
    return unpack(Prepared, packed)
