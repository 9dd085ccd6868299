"""Clauses of a reworded text that say otherwise what the parent's say."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.stages.comparing.counterparts import Counterparts
from samesource.stages.comparing.name_counterpart import name_counterpart
from samesource.stages.comparing.tokens_within import tokens_within
from samesource.stages.comparing.unsaid_weight import unsaid_weight

Span = tuple[int, int]

_NEW = 3.0
"""Weight of words that the other text has nowhere, from which a clause that differs in no kind is shown."""
_SHORT = 12
"""Words up to which such a clause is shown: in a longer one no place is told."""
_MORE = 2.0
"""Times as much weight of its own that makes a clause one left out, or one added, and no other wording."""
_LIKELY = 0.3
"""Chance from which what is left out or added is called by the value in which it differs from what stands for it."""
_SURE = 0.4
"""Confidence: what stands for a clause is a guess."""
_SAYS = {
    "number": "another figure",
    "unit": "another unit",
    "date": "another date",
    "role": "another office",
    "hedge-dropped": "without its doubt",
    "negation": "denied on one side",
    "attribution-dropped": "without its source",
    "attribution-changed": "another source",
    "omission": "left out in part",
    "addition": "added to",
    "wording": "reworded",
}


def tell_counterparts(stands: Counterparts, differences: list[Difference], config: ChangeConfig) -> list[Difference]:
    """Add the clauses that likely stand for each other and differ, where no difference shows both yet; style.

    Omissions and additions that show both are called by the figure or date in which they differ; what shows a part of
    such a clause alone gives way.
    """
    if not stands.olds or not stands.news:
        return differences
    named = [_named(stands, difference) for difference in differences]
    shown = [(d.old, d.new) for d in named if d.old and d.new]
    told = []
    for old, new in _pairs(stands, config.restated):
        if any(_touch(old, a) and _touch(new, b) for a, b in shown):
            continue
        kind = name_counterpart(stands.parent, old, stands.child, new, False) or _reworded(stands, old, new)
        if kind:
            told.append(_difference(stands, kind, old, new))
    return [*(d for d in named if not any(_within(d, one) for one in told)), *told]


def _within(difference: Difference, pair: Difference) -> bool:
    """Tell whether a difference of style that shows one text only is part of a pair of clauses."""
    if difference.severity != "style" or (difference.old is None) == (difference.new is None):
        return False
    span, whole = (difference.old, pair.old) if difference.old else (difference.new, pair.new)
    return span is not None and whole is not None and whole[0] <= span[0] and span[1] <= whole[1]


def _named(stands: Counterparts, difference: Difference) -> Difference:
    """Return an omission or addition of style that shows both texts, called by the value that differs."""
    if difference.kind not in ("omission", "addition", "wording") or difference.severity != "style":
        return difference
    if difference.old is None or difference.new is None:
        return difference
    if stands.chance(difference.old[0], difference.new[0]) < _LIKELY:
        return difference
    kind = name_counterpart(stands.parent, difference.old, stands.child, difference.new, True)
    return _difference(stands, kind, difference.old, difference.new) if kind else difference


def _pairs(stands: Counterparts, least: float) -> list[tuple[Span, Span]]:
    """Return clauses that stand for each other and do not say the same, the likeliest first, each once."""
    likely = zip(*(places.tolist() for places in (stands.scores >= least).nonzero()), strict=True)
    listed = sorted((-round(float(stands.scores[i, j]), 9), i + j, max(i, j), i, j) for i, j in likely)
    olds: set[int] = set()
    news: set[int] = set()
    found = []
    for *_, i, j in listed:
        if i in olds or j in news:
            continue
        olds.add(i)
        news.add(j)
        own, theirs = stands.olds[i], stands.news[j]
        if own.words.keys() != theirs.words.keys():
            found.append(((own.start, own.end), (theirs.start, theirs.end)))
    return found


def _reworded(stands: Counterparts, old: Span, new: Span) -> str:
    """Return whether a clause that shows no kind of change lacks, adds or rewords; empty where that tells nothing."""
    if max(len(tokens_within(stands.parent, old)), len(tokens_within(stands.child, new))) > _SHORT:
        return ""
    gone, come = unsaid_weight(stands.parent, old, stands.child), unsaid_weight(stands.child, new, stands.parent)
    if max(gone, come) < _NEW:
        return ""
    return "omission" if gone > _MORE * come else "addition" if come > _MORE * gone else "wording"


def _difference(stands: Counterparts, kind: str, old: Span, new: Span) -> Difference:
    texts = stands.parent.prepared.text[slice(*old)], stands.child.prepared.text[slice(*new)]
    return Difference(kind, None, "style", old, new, f"{_SAYS[kind]}: {texts[0]} → {texts[1]}", _SURE)


def _touch(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]
