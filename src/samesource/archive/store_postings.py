"""Write down the keys of witnesses."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.anchor_totals import anchor_totals
from samesource.archive.list_postings import Posting
from samesource.archive.make_postings import make_postings
from samesource.archive.opened import Opened

_INSERT = "INSERT INTO postings (channel, key, document, kind, weight) VALUES (?, ?, ?, ?, ?)"
_TOTALS = "UPDATE documents SET singles = ?, joint = ? WHERE number = ?"


def store_postings(opened: Opened, numbers: Iterable[int]) -> list[Posting]:
    """Insert the keys of new witnesses, with the weights of their anchors, and return them; cost linear in words."""
    made = make_postings(opened, numbers)
    totals = anchor_totals(made).items()
    opened.connection.executemany(_TOTALS, [(*weights, number) for number, weights in totals])
    opened.connection.executemany(_INSERT, made)
    return made
