"""Begin with what was received."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.received import Received
from samesource.reading.streams.given_stream import given_stream
from samesource.reading.streams.read_once import read_once

_START = 4096
"""Bytes that tell a format."""


def start_received(id: str, path: str, name: str, stream: BinaryIO, file: Path | None = None) -> Received:  # noqa: A002
    """Return `stream` as something received, its first bytes looked at and put back.

    Raises InputError where not one byte can be read; a damage after the first is met again in reading.
    """
    if not isinstance(stream, io.BufferedReader):
        stream = io.BufferedReader(cast("io.RawIOBase", stream))  # readers may peek
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
    return Received(id, path, name, _rejoined(start, stream, damage), start, file)


def _rejoined(start: bytes, rest: BinaryIO, damage: InputError | None) -> BinaryIO:
    """Return the first bytes of a stream and the stream, or what was found wrong with it, as one."""
    left = start

    def give(size: int) -> bytes:
        nonlocal left
        if damage and not left:
            raise damage
        piece = left[:size] or read_once(rest, size)
        left = left[len(piece) :]
        return piece

    return given_stream(give, rest.close)
