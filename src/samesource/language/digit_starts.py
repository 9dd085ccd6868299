"""Where figures begin."""

from __future__ import annotations

import functools
import re

_DIGITS = re.compile(r"\d+")


@functools.lru_cache(maxsize=16)
def digit_starts(text: str) -> tuple[int, ...]:
    """Return where each run of digits begins; kept for the last 16 texts."""
    return tuple(match.start() for match in _DIGITS.finditer(text))
