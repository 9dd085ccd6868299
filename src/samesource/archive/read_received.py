"""Read documents as they were received."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from samesource.archive.read_parts import read_parts
from samesource.reading.rows import DocumentRow

_CHUNK = 500


def read_received(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[DocumentRow]:
    """Yield documents in ascending order of `numbers`, a chunk in memory at a time."""
    for start in range(0, len(numbers), _CHUNK):
        for row in read_parts(connection, numbers[start : start + _CHUNK], "documents"):
            yield DocumentRow(**row)
