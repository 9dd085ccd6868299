"""Send a message between this process and a worker."""

from __future__ import annotations

import pickle
from typing import Any, BinaryIO

from samesource.pipes.write_frame import write_frame


def write_message(stream: BinaryIO, message: tuple[Any, ...]) -> None:
    """Write one message and flush it."""
    write_frame(stream, pickle.dumps(message, protocol=5))
