"""What differs between two clauses that likely stand for each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from samesource.records.attribution import Attribution
from samesource.records.fact import Fact
from samesource.records.marker import Marker
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.is_cue import is_cue
from samesource.stages.comparing.sentence_at import sentence_at
from samesource.stages.comparing.side import Side

Span = tuple[int, int]
Placed = TypeVar("Placed", Fact, Marker, Attribution)

_FIGURES = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "multiple", "ordinal"])
_DATES = frozenset(["date", "weekday", "day", "time"])
_ONE = "1"
"""A word for one is an article as often as a figure."""


def name_counterpart(parent: Side, old: Span, child: Side, new: Span, alone: bool) -> str:
    """Return the kind of change that a clause (normal span) makes of the one it stands for; empty where none shows.

    Figures and dates come first, then offices, doubts, denials and sources. With `alone` only figures and dates
    tell, and only those that the other text gives nowhere: what is left out may hold a figure beside one that stays.
    """
    for kind, kinds in (("number", _FIGURES), ("date", _DATES)):
        gone, come = _left(parent, old, child, new, kinds), _left(child, new, parent, old, kinds)
        if alone:
            gone, come = _nowhere(gone, child), _nowhere(come, parent)
        if gone and come:
            units = any(a.value == b.value and a.unit != b.unit for a in gone for b in come)
            return "unit" if units and kind == "number" else kind
    return "" if alone else _by_words(parent, old, child, new)


def _by_words(parent: Side, old: Span, child: Side, new: Span) -> str:
    """Return what differs in two clauses beside values."""
    here, there = sentence_at(parent, old[0]), sentence_at(child, new[0])
    doubted = any(marker.sentence == there for marker in (*child.hedges, *child.modals, *child.caveats))
    doubts = [m for m in (*_in(parent.hedges, old), *_in(parent.caveats, old)) if not is_cue(parent, m)]
    denied, denies = bool(_in(parent.negations, old)), bool(_in(child.negations, new))
    sources = [a.source for a in _in(parent.attributions, old) if a.source]
    others: Sequence[Attribution | QuotationSpeaker] = (*child.attributions, *child.speakers)
    told = any(other.sentence == there for other in others)
    named = [a.source for a in child.attributions if a.sentence == there]
    said = " ".join(child.words[slice(*child.bounds[there])])
    tests: dict[str, Callable[[], bool]] = {
        "role": lambda: _offices_differ(_roles(parent, old), _roles(child, new)),
        "hedge-dropped": lambda: not doubted and any(m.value != "distance" for m in doubts),
        "negation": lambda: denied != denies and (there not in child.negated if denied else here not in parent.negated),
        "attribution-dropped": lambda: bool(sources) and not told and not _share(sources[0], said),
        "attribution-changed": lambda: bool(sources and named and named[0]) and not _share(sources[0], named[0]),
    }
    found = next((kind for kind, test in tests.items() if test()), "")
    return found or ("hedge-dropped" if not doubted and _in(parent.modals, old) else "")


def _left(side: Side, span: Span, other: Side, place: Span, kinds: frozenset[str]) -> list[Fact]:
    """Return the values of some kinds in a span that a place of the other text does not give."""
    own = [f for f in _facts(side, span) if f.kind in kinds and (f.kind, f.value) != ("number", _ONE)]
    theirs = [f for f in _facts(other, place) if f.kind in kinds] if own else []
    return [fact for fact in own if not any(_equal(fact, value) for value in theirs)]


def _nowhere(facts: list[Fact], other: Side) -> list[Fact]:
    """Return the values that a whole text does not give."""
    kinds = _FIGURES | _DATES
    return [
        fact
        for fact in facts
        if fact.said not in other.sayings and not any(f.kind in kinds and _equal(fact, f) for f in other.facts)
    ]


def _equal(fact: Fact, other: Fact) -> bool:
    return (fact.kind in _DATES) == (other.kind in _DATES) and equal_values(fact, other)


def _roles(side: Side, span: Span) -> set[str]:
    return {fact.value for fact in _facts(side, span) if fact.kind == "role"}


def _offices_differ(old: set[str], new: set[str]) -> bool:
    return bool(old) and bool(new) and old.isdisjoint(new)


def _share(source: str, other: str) -> bool:
    """Tell whether two sources have a word in common."""
    return not set(source.lower().split()).isdisjoint(other.lower().split())


def _facts(side: Side, span: Span) -> list[Fact]:
    """Return the facts that a span touches, looked for in its sentences only."""
    sentences = range(sentence_at(side, span[0]), sentence_at(side, span[1] - 1) + 1)
    return _in([fact for i in sentences for fact in side.facts_of.get(i, ())], span)


def _in(items: list[Placed], span: Span) -> list[Placed]:
    """Return what touches a span."""
    return [item for item in items if item.start < span[1] and span[0] < item.end]
