"""One text read with the other's values in the place of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["number", "unit", "date", "name", "place", "role"])
_VALUES = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "ordinal", "date", "weekday"])


def level_values(parent: Side, child: Side, groups: list[LinkGroup], differences: list[Difference]) -> Side:
    """Return `child` with the stems of the parent where a value stands in another's place or is written otherwise.

    What is said of a value can then be found again by it: `could cost $15m` and `will cost 50 million dollars` share
    what they speak of once the two amounts are known to be one.
    """
    stems, weights = list(child.stems), list(child.weights)
    for difference in differences:
        if difference.kind in _KINDS and difference.old is not None and difference.new is not None:
            _level(parent, difference.old, child, difference.new, stems, weights)
    for old, new in _written_otherwise(parent, child, groups):
        _level(parent, (old.start, old.end), child, (new.start, new.end), stems, weights)
    return replace(child, stems=stems, weights=weights)


def _level(
    parent: Side, old: tuple[int, int], child: Side, new: tuple[int, int], stems: list[int], weights: list[float]
) -> None:
    """Give the words of the child's span the stems and weights of the parent's, the last of them to any beyond."""
    theirs, own = _tokens(parent, old), _tokens(child, new)
    if not theirs:
        return
    for place, i in enumerate(own):
        source = theirs[min(place, len(theirs) - 1)]
        stems[i], weights[i] = parent.stems[source], parent.weights[source]


def _tokens(side: Side, span: tuple[int, int]) -> range:
    return range(bisect_right(side.token_end, span[0]), bisect_left(side.token_start, span[1]))


def _written_otherwise(parent: Side, child: Side, groups: list[LinkGroup]) -> list[tuple[Fact, Fact]]:
    """Return the equal values of linked sentences that are not written alike, each of the child's once."""
    olds, news = _by_sentence(parent), _by_sentence(child)
    found: dict[Fact, Fact] = {}
    for group in groups:
        for new in (fact for i in group.new for fact in news.get(i, [])):
            equal = [old for i in group.old for old in olds.get(i, []) if equal_values(old, new)]
            if equal and all(old.text.lower() != new.text.lower() for old in equal):
                found.setdefault(new, equal[0])
    return [(old, new) for new, old in found.items()]


def _by_sentence(side: Side) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = {}
    for fact in side.facts:
        if fact.kind in _VALUES:
            found.setdefault(fact.sentence, []).append(fact)
    return found
