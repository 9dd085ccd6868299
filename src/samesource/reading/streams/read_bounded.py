"""Read a stream of bytes up to a limit."""

from __future__ import annotations

from typing import BinaryIO

from samesource.errors import InputError
from samesource.reading.streams.read_once import read_once


def read_bounded(stream: BinaryIO, limit: int) -> bytes:
    """Return all bytes of `stream`; raise InputError where there are more than `limit`, after reading no more."""
    pieces: list[bytes] = []
    size = 0
    while size <= limit:
        piece = read_once(stream, min(1 << 20, limit + 1 - size))
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        size += len(piece)
    raise InputError(f"too long: more than {limit:,} bytes")
