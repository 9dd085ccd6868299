"""Take back the keys of documents."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.make_postings import make_postings
from samesource.archive.opened import Opened

_DELETE = "DELETE FROM postings WHERE channel = ? AND key = ? AND document = ?"


def remove_postings(opened: Opened, numbers: Iterable[int]) -> None:
    """Delete the keys of documents that are no witnesses any more; they are made again from their words."""
    opened.connection.executemany(_DELETE, [posting[:3] for posting in make_postings(opened, numbers)])
