"""Begin with a member of an archive."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

from samesource.errors import InputError
from samesource.reading.budget import Budget
from samesource.reading.isolate import isolate
from samesource.reading.member_id import member_id
from samesource.reading.received import Received
from samesource.reading.start_received import start_received
from samesource.reading.unreadable import unreadable

_PIECE = 1 << 16


def start_member(archive: Received, name: str, stream: BinaryIO, budget: Budget | None) -> Received:
    """Return the member `name` of `archive`, read from `stream` as far as a reader asks for it.

    What it gives out is taken off `budget`, where it is unpacked here. Whatever reading raises becomes an InputError.
    """
    guarded = io.BufferedReader(cast("io.RawIOBase", _Member(stream, budget)), _PIECE)
    member = start_received(member_id(archive.id, name), archive.path, name.rpartition("/")[2], guarded)
    member.statements = archive.statements
    return member


class _Member(io.RawIOBase):
    """The bytes of a member, guarded and counted."""

    def __init__(self, stream: BinaryIO, budget: Budget | None) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed wants any buffer
        """Fill `buffer` with the member's next bytes."""
        piece = isolate(_damaged, self._stream.read, len(buffer))
        if self._budget:
            self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the member's stream as well."""
        self._stream.close()
        super().close()


def _damaged(error: Exception) -> Exception:
    """Say in plain words that a member is damaged."""
    if isinstance(error, MemoryError):
        return unreadable("the archive")(error)
    if isinstance(error, InputError):
        return error
    return InputError(f"damaged or cut short in the archive: {str(error)[:120]}")
