"""Which member of a family is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from samesource.reading.times.iso_time import iso_time

_NEVER = float("inf")


class Member(NamedTuple):
    """A document of a family."""

    row: int
    id: str
    published: str | None
    words: int


def choose_kept(members: Sequence[Member], keep: str) -> int:
    """Return the place of the member to keep: `earliest`, `longest` or `first`; ties go to the lesser id.

    Undated members, and those whose date cannot be read, are later than all others; a day without an hour is its
    beginning, a time without a zone is UTC.
    """
    if keep == "first":
        return min(range(len(members)), key=lambda k: members[k].row)
    if keep == "longest":
        return min(range(len(members)), key=lambda k: (-members[k].words, members[k].id))
    return min(range(len(members)), key=lambda k: (_moment(members[k].published), members[k].id))


def _moment(published: str | None) -> float:
    """Return seconds on one clock."""
    if not published:
        return _NEVER
    try:
        moment = dt.datetime.fromisoformat(published)
    except ValueError:
        written = iso_time(published)
        if written is None:
            return _NEVER
        moment = dt.datetime.fromisoformat(written)
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).timestamp()
