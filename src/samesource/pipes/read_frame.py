"""Receive bytes from a process at the other end of a pipe."""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEAD = 8


def read_frame(stream: BinaryIO, most: int | None = None) -> bytes | None:
    """Read what `write_frame` wrote; None where the other side is gone, or says it sends more than `most` bytes."""
    head = stream.read(_HEAD)
    if len(head) < _HEAD:
        return None
    (size,) = struct.unpack("<Q", head)
    if most is not None and size > most:
        return None
    data = stream.read(size)
    return data if len(data) == size else None
