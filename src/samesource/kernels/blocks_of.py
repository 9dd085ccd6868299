"""Which rows of a table or cube to work on together."""

from __future__ import annotations

from collections.abc import Iterator

FAST = 1 << 14
"""Numbers at a time, 128 KB: rows one by one cost small stories most of their time, more leave the fast memory."""


def blocks_of(rows: int, cells: int, most: int = FAST) -> Iterator[slice]:
    """Cut so many rows, of so many cells each, into blocks of one row or of up to `most` cells."""
    size = max(1, most // max(1, cells))
    return (slice(low, min(rows, low + size)) for low in range(0, rows, size))
