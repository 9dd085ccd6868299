"""Begin with a member of an archive."""

from __future__ import annotations

from typing import BinaryIO

from samesource.errors import InputError
from samesource.reading.archives.member_id import member_id
from samesource.reading.isolate import isolate
from samesource.reading.received import Received
from samesource.reading.start_received import start_received
from samesource.reading.streams.budget import Budget
from samesource.reading.streams.given_stream import given_stream
from samesource.reading.unreadable import unreadable


def start_member(archive: Received, name: str, stream: BinaryIO, budget: Budget | None) -> Received:
    """Return the member `name` of `archive`, read from `stream` as far as a reader asks for it.

    What it gives out is taken off `budget`, where it is unpacked here. Whatever reading raises becomes an InputError.
    """

    def give(size: int) -> bytes:
        piece = isolate(_damaged, stream.read, size)
        if budget:
            budget.spend(len(piece))
        return piece

    guarded = given_stream(give, stream.close)
    member = start_received(member_id(archive.id, name), archive.path, name.rpartition("/")[2], guarded)
    member.statements = archive.statements
    return member


def _damaged(error: Exception) -> Exception:
    """Say in plain words that a member is damaged."""
    if isinstance(error, MemoryError):
        return unreadable("the archive")(error)
    if isinstance(error, InputError):
        return error
    return InputError(f"damaged or cut short in the archive: {str(error)[:120]}")
