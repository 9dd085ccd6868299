"""A stream of what a function gives."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, cast

_BUFFER = 1 << 16


def given_stream(give: Callable[[int], bytes], close: Callable[[], object]) -> BinaryIO:
    """Return a buffered stream of the bytes that `give` returns when asked for up to so many; none are the end.

    It cannot seek, but tells its position, which some native readers ask of any stream. `close` is called with it.
    """
    return io.BufferedReader(cast("io.RawIOBase", _Given(give, close)), _BUFFER)


class _Given(io.RawIOBase):
    """The stream beneath the buffer."""

    def __init__(self, give: Callable[[int], bytes], close: Callable[[], object]) -> None:
        self._give = give
        self._close = close
        self._position = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def tell(self) -> int:
        """Return how much was given."""
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed wants any buffer
        """Fill `buffer` with what is given next."""
        piece = self._give(len(buffer))
        self._position += len(piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close what lies beneath as well."""
        if not self.closed:
            self._close()
        super().close()
