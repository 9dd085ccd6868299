"""Make the keys of documents that are held."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.list_postings import Posting, list_postings
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts


def make_postings(opened: Opened, numbers: Iterable[int]) -> list[Posting]:
    """Return the keys of documents, made from their words, in order; cost linear in words."""
    ordered = sorted(set(numbers))
    depth = opened.config.candidates.depth
    rows = zip(ordered, read_parts(opened.connection, ordered, "prepared"), strict=True)
    return sorted(posting for number, row in rows for posting in list_postings(number, row["packed"], depth))
