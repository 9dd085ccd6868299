"""Unpack what is compressed."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.streams.budget import Budget
from samesource.reading.streams.detect_packing import detect_packing
from samesource.reading.streams.given_stream import given_stream
from samesource.reading.streams.read_once import read_once
from samesource.reading.unreadable import unreadable

_MEMORY = 1 << 27
"""Bytes of memory a stream may ask for: the window of zstd's and xz's default presets and above."""
_PIECE = 1 << 16
_STEP = 1 << 10
"""Bytes of a zstd stream taken in at a time: it gives out all that they unpack to at once, 32 MB at most."""


def unpack(stream: BinaryIO, start: bytes, budget: Budget | None = None) -> BinaryIO | None:
    """Return `stream` unpacked where `start`, its first bytes, says gzip, zstd, xz or bzip2; else None.

    What it gives out is taken off `budget`. Reading raises InputError where the stream is damaged or cut short.
    """
    makers: dict[str, tuple[Callable[[], Any], bool]] = {
        "zstd": (_Zstandard, False),
        "gzip": (lambda: zlib.decompressobj(31), True),
        "xz": (lambda: lzma.LZMADecompressor(memlimit=_MEMORY), True),
        "bzip2": (bz2.BZ2Decompressor, False),
    }
    kind = detect_packing(start)
    if not kind:
        return None
    make, zero_padding = makers[kind]
    chain = _Chain(stream, make, zero_padding=zero_padding)

    def give(size: int) -> bytes:
        piece = isolate(_damaged, chain.read, size)
        if budget:
            budget.spend(len(piece))
        return piece

    return given_stream(give, stream.close)


class _Zstandard:
    """One frame of zstd, with the interface of the other decompressors."""

    def __init__(self) -> None:
        import zstandard

        self._state: Any = zstandard.ZstdDecompressor(max_window_size=_MEMORY).decompressobj()
        self._packed = memoryview(b"")
        self._made = b""
        self._unused = b""

    @property
    def eof(self) -> bool:
        """Tell whether the frame has ended and all of it was given out."""
        return self._state.eof and not self._made

    @property
    def unused_data(self) -> bytes:
        """Return what came after the frame."""
        return self._unused

    @property
    def needs_input(self) -> bool:
        """Tell whether nothing more can be given out without more input."""
        return not self._made and not self._packed

    def decompress(self, data: bytes, size: int) -> bytes:
        """Take in `data` and return up to `size` bytes."""
        if data:
            self._packed = memoryview(bytes(self._packed) + data)
        while not self._made and self._packed and not self._state.eof:
            step, self._packed = self._packed[:_STEP], self._packed[_STEP:]
            self._made = self._state.decompress(step)
            if self._state.eof:
                self._unused = bytes(self._state.unused_data) + bytes(self._packed)
        piece, self._made = self._made[:size], self._made[size:]
        return piece


class _Chain:
    """Compressed streams one after another, as one."""

    def __init__(self, stream: BinaryIO, make: Any, *, zero_padding: bool = False) -> None:  # noqa: ANN401
        self._stream = stream
        self._make = make
        self._padding = zero_padding
        self._state = make()
        self._packed = b""
        self._begun = False

    def read(self, size: int) -> bytes:
        """Return up to `size` unpacked bytes, none at the end."""
        while True:
            if self._state.eof and not self._next_stream():
                return b""
            if not self._packed and getattr(self._state, "needs_input", True):
                self._packed = read_once(self._stream, _PIECE)
                if not self._packed:
                    if self._begun:
                        raise InputError("the compressed file is damaged or cut short")
                    return b""
            self._begun = True
            piece = self._state.decompress(self._packed, size)
            self._packed = getattr(self._state, "unconsumed_tail", b"")
            if piece:
                return cast("bytes", piece)

    def _next_stream(self) -> bool:
        """Begin with the stream after the one that has ended; tell whether there is one."""
        rest = self._state.unused_data or read_once(self._stream, _PIECE)
        while self._padding and rest and not rest.strip(b"\0"):
            rest = read_once(self._stream, _PIECE)
        if not rest:
            return False
        self._packed = rest.lstrip(b"\0") if self._padding else rest
        self._state = self._make()
        return True


def _damaged(error: Exception) -> Exception:
    """Say in plain words what a decompressor cannot do."""
    if isinstance(error, (EOFError, zlib.error, lzma.LZMAError, ValueError, OSError)):
        return InputError("the compressed file is damaged or cut short")
    return unreadable("the compressed file")(error)
