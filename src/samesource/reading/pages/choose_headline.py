"""The headline that a reader sees."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.reading.pages.page_block import fold_block
from samesource.records.statement import WHERE, Statement

_CUT = ("...", "\u2026")
_FULLER = 2.5
"""How many times as long the headline shown may be as the one in the metadata that it begins with."""


def choose_headline(said: Iterable[Statement]) -> str:
    """Return the headline trusted most, in full where it is cut short and another gives the rest; may be empty.

    A headline that the page shows goes before a shorter one that it begins with: search machines are given short ones.
    """
    titles = [s for s in said if s.kind == "title" and s.value.strip()]
    ordered = [s.value for s in sorted(titles, key=lambda s: -WHERE[s.where][0])]
    if not ordered:
        return ""
    best = ordered[0]
    folded = fold_block(best)
    for other in ordered[1:]:
        longer = fold_block(other)
        if best.endswith(_CUT) and len(longer) > len(folded) and longer.startswith(folded):
            return other
    shown = next((s.value for s in titles if s.where == "element"), "")
    longer = fold_block(shown)
    if longer.startswith(folded) and len(folded) < len(longer) <= _FULLER * len(folded):
        return shown
    return best
