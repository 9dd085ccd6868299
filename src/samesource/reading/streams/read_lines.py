"""Read a stream line by line, however long a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from samesource.reading.streams.read_once import read_once


def read_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number from 1, line); None instead of a line longer than `limit` bytes, which is skipped."""
    number = 0
    while line := read_once(stream, limit, whole_line=True):
        number += 1
        if len(line) < limit or line.endswith(b"\n"):
            yield number, line
            continue
        while (rest := read_once(stream, limit, whole_line=True)) and not rest.endswith(b"\n"):
            pass
        yield number, None
