"""A stream that can be read from any place."""

from __future__ import annotations

import io
from typing import BinaryIO

from samesource.config import ReadingConfig
from samesource.reading.received import Received
from samesource.reading.streams.read_bounded import read_bounded


def seekable(received: Received, config: ReadingConfig) -> BinaryIO:
    """Return the content as a seekable stream; what is not is held in memory. Raise InputError where it is too long."""
    if received.stream.seekable():
        return received.stream
    return io.BytesIO(read_bounded(received.stream, config.maximum_bytes))
