"""Unpack a document that many rows hold."""

from __future__ import annotations

from samesource.records.lately_used import LatelyUsed
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared

_LONGEST = 65_536
"""How long one may be packed to be kept."""

_kept: LatelyUsed[Prepared] = LatelyUsed(16 << 20)
"""By packed bytes: a family of a thousand reports."""


def unpack_often(packed: bytes) -> Prepared:
    """Unpack a document, or return it again: the very same, so that its views are kept too. Long ones are not kept."""
    if len(packed) > _LONGEST:
        return unpack(Prepared, packed)
    return _kept.get(packed) or _kept.put(packed, unpack(Prepared, packed), len(packed))
