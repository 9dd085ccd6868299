"""How many bytes one text may have."""

from __future__ import annotations

from samesource.config import ReadingConfig

_BYTES_A_CHARACTER = 4
"""The most that a code point takes in UTF-8."""


def longest_text(config: ReadingConfig) -> int:
    """Return the bytes that the longest text allowed takes at most."""
    return _BYTES_A_CHARACTER * config.maximum_characters
