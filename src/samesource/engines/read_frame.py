"""Receive a message between this process and a worker."""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO

_HEAD = 8


def read_frame(stream: BinaryIO) -> tuple[Any, ...] | None:
    """Read one message that `write_frame` wrote; None where the other side is gone."""
    head = stream.read(_HEAD)
    if len(head) < _HEAD:
        return None
    (size,) = struct.unpack("<Q", head)
    data = stream.read(size)
    return pickle.loads(data) if len(data) == size else None  # noqa: S301 - both ends are ours
