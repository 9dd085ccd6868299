"""Unpack a few fields of a packed record."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgpack


def unpack_some(packed: bytes, names: Collection[str]) -> dict[str, Any]:
    """Return the fields `names` of a record made by `pack`, none of them an array; the others are passed over unmade.

    A story has very many pairs, and most steps ask for little of each.
    """
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=False, max_buffer_size=0)
    unpacker.feed(packed)
    found: dict[str, Any] = {}
    for _ in range(unpacker.read_map_header()):
        name = unpacker.unpack()
        if name in names:
            found[name] = unpacker.unpack()
        else:
            unpacker.skip()
    return found
