"""All bytes of something received."""

from __future__ import annotations

from samesource.config import ReadingConfig
from samesource.reading.received import Received
from samesource.reading.streams.longest_text import longest_text
from samesource.reading.streams.read_bounded import read_bounded


def read_whole(received: Received, config: ReadingConfig) -> bytes:
    """Return the bytes of what is one text; raise InputError where they are more than the longest text can have."""
    return read_bounded(received.stream, longest_text(config))
