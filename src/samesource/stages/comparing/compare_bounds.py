"""Figures that are no longer about, or more than, what they were."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["number", "percent", "money", "measure", "duration", "fraction"])
_CEILINGS = frozenset(["at-most", "less"])
_SMALL = 3
"""Bare numbers up to it stand everywhere."""
_WORDS = 3
"""Words of a modifier, at most."""


def compare_bounds(parent: Side, child: Side, groups: list[LinkGroup], edited: bool) -> list[Difference]:
    """Report equal figures of linked sentences of which one is approximate or a bound, and the other is not so.

    Style, as what is nearly so is rounded as often as it is made surer than it was; factual are a ceiling (up to) that
    becomes the amount itself, and what a text that is `edited`, not reworded, no longer calls approximate.
    """
    differences = []
    for group in groups:
        olds = [fact for i in group.old for fact in parent.facts_of.get(i, ()) if _telling(fact)]
        news = [fact for i in group.new for fact in child.facts_of.get(i, ()) if olds and _telling(fact)]
        for old in olds:
            same = [new for new in news if (new.value, new.unit) == (old.value, old.unit)]
            alike = [other for other in olds if (other.value, other.unit) == (old.value, old.unit)]
            if len(same) != 1 or len(alike) != 1 or same[0].modifier == old.modifier or not equal_values(old, same[0]):
                continue
            if _ends_range(parent, old) or _ends_range(child, same[0]):
                continue
            kind = "hedge-dropped" if old.modifier else "hedge-added"
            spans = _shown(parent, old), _shown(child, same[0])
            texts = parent.prepared.text[slice(*spans[0])], child.prepared.text[slice(*spans[1])]
            description = f"bound of a figure: {texts[0]} → {texts[1]}"
            surer = edited and bool(old.modifier) and not same[0].modifier
            severity = "factual" if surer or old.modifier in _CEILINGS else "style"
            differences.append(Difference(kind, None, severity, *spans, description, 0.65))
    return differences


def _telling(fact: Fact) -> bool:
    return fact.kind in _KINDS and (bool(fact.unit) or Decimal(fact.value) > _SMALL)


def _ends_range(side: Side, fact: Fact) -> bool:
    """Tell whether a bound stands between two figures (от 835 до 895): there it says from where to where."""
    if fact.modifier not in _CEILINGS:
        return False
    start, _ = _shown(side, fact)
    return any(other.end <= start and not side.prepared.text[other.end : start].strip() for other in side.facts)


def _shown(side: Side, fact: Fact) -> tuple[int, int]:
    """Return a figure with its modifier and the word after it."""
    words = {word for phrase in side.vocabulary.modifiers for word in phrase.split()}
    low, high = side.bounds[fact.sentence]
    first = bisect_left(side.token_start, fact.start)
    least = max(low, first - _WORDS)
    while fact.modifier and first > least and side.words[first - 1] in words:
        first -= 1
    last = min(bisect_left(side.token_start, fact.end), high - 1)
    return min(fact.start, side.token_start[first]), max(fact.end, side.token_end[last])
