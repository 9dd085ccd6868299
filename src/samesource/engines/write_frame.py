"""Send a message between this process and a worker."""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO


def write_frame(stream: BinaryIO, message: tuple[Any, ...]) -> None:
    """Write one message, its length in 8 bytes in front, and flush it."""
    data = pickle.dumps(message, protocol=5)
    stream.write(struct.pack("<Q", len(data)))
    stream.write(data)
    stream.flush()
