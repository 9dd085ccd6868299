"""Send bytes to a process at the other end of a pipe."""

from __future__ import annotations

import struct
from typing import BinaryIO


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write `data`, its length in 8 bytes in front, and flush it."""
    stream.write(struct.pack("<Q", len(data)))
    stream.write(data)
    stream.flush()
