"""All bytes of something received."""

from __future__ import annotations

from samesource.config import ReadingConfig
from samesource.reading.received import Received
from samesource.reading.streams.read_bounded import read_bounded

_BYTES_A_CHARACTER = 4
"""The most that a code point takes in UTF-8."""


def read_whole(received: Received, config: ReadingConfig) -> bytes:
    """Return the bytes of what is one text; raise InputError where they are more than the longest text can have."""
    return read_bounded(received.stream, _BYTES_A_CHARACTER * config.maximum_characters)
