"""Unpack a document that many rows hold."""

from __future__ import annotations

from collections import OrderedDict

from samesource.records.packing import unpack
from samesource.records.prepared import Prepared

_KEPT_BYTES = 16 << 20
"""Packed bytes of the documents kept: a family of a thousand reports."""

_LONGEST = 65_536
"""How long one may be packed to be kept."""


class _Kept:
    """Documents unpacked, the one longest not asked for first."""

    def __init__(self) -> None:
        self.documents: OrderedDict[bytes, Prepared] = OrderedDict()
        self.bytes = 0


_kept = _Kept()


def unpack_often(packed: bytes) -> Prepared:
    """Unpack a document, or return it again: the very same, so that its views are kept too. Long ones are not kept."""
    if len(packed) > _LONGEST:
        return unpack(Prepared, packed)
    known = _kept.documents.pop(packed, None)
    if known is None:
        known = unpack(Prepared, packed)
        _kept.bytes += len(packed)
    _kept.documents[packed] = known
    while _kept.bytes > _KEPT_BYTES:
        _kept.bytes -= len(_kept.documents.popitem(last=False)[0])
    return known
