"""How much of a span others cover."""

from __future__ import annotations

from collections.abc import Iterable


def covered_length(start: int, end: int, spans: Iterable[tuple[int, int]]) -> int:
    """Count the positions of a half-open span that lie in any of `spans`; those may overlap and come in any order."""
    total, reached = 0, start
    for low, high in sorted(spans):
        low, high = max(low, reached), min(high, end)  # noqa: PLW2901 - clipped to what is not yet counted
        if high > low:
            total, reached = total + high - low, high
    return total
