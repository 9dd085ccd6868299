"""How far two words are written alike."""

from __future__ import annotations


def shared_start(first: str, second: str) -> int:
    """Return the number of letters from the start on that two words share."""
    apart = (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b)
    return next(apart, min(len(first), len(second)))
