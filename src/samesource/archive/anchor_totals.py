"""Sum the weights of anchors."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.layout import CHANNELS
from samesource.archive.list_postings import SINGLE_KINDS, Posting
from samesource.records.document_keys import KINDS

_SINGLES = frozenset(KINDS.index(kind) for kind in SINGLE_KINDS)
_ANCHOR = CHANNELS.index("anchor")


def anchor_totals(postings: Iterable[Posting]) -> dict[int, tuple[int, int]]:
    """Sum the weights of anchors by document: of single stems, and of pairs and quotations."""
    totals: dict[int, tuple[int, int]] = {}
    for channel, _, document, kind, weight in postings:
        singles, joint = totals.get(document, (0, 0))
        if channel != _ANCHOR:
            totals[document] = singles, joint
        elif kind in _SINGLES:
            totals[document] = singles + weight, joint
        else:
            totals[document] = singles, joint + weight
    return totals
