"""Begin with what was received."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.read_once import read_once
from samesource.reading.received import Received

_START = 4096
"""Bytes that tell a format."""


def start_received(id: str, path: str, name: str, stream: BinaryIO, file: Path | None = None) -> Received:  # noqa: A002
    """Return `stream` as something received, its first bytes looked at and put back.

    Raises InputError where not one byte can be read; a damage after the first is met again in reading.
    """
    start = b""
    damage = None
    try:
        while len(start) < _START and (piece := read_once(stream, _START - len(start))):
            start += piece
    except InputError as error:
        if not start:
            raise
        damage = error
    if stream.seekable() and not damage:
        stream.seek(0)
        return Received(id, path, name, stream, start, file)
    rejoined = io.BufferedReader(cast("io.RawIOBase", _Rejoined(start, stream, damage)))
    return Received(id, path, name, rejoined, start, file)


class _Rejoined(io.RawIOBase):
    """The first bytes of a stream and the stream, or what was found wrong with it, as one."""

    def __init__(self, start: bytes, rest: BinaryIO, damage: InputError | None) -> None:
        self._start = start
        self._rest = rest
        self._damage = damage

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed wants any buffer
        """Fill `buffer` from the first bytes, then from the rest."""
        if self._damage and not self._start:
            raise self._damage
        piece = self._start[: len(buffer)] or read_once(self._rest, len(buffer))
        self._start = self._start[len(piece) :] if self._start else b""
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the stream beneath as well."""
        self._rest.close()
        super().close()
