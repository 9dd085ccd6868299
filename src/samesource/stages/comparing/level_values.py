"""One text read with the other's values in the place of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.tokens_within import tokens_within

_KINDS = frozenset(["number", "unit", "date", "name", "place", "role"])
_VALUES = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "ordinal", "date", "weekday"])


def level_values(parent: Side, child: Side, groups: list[LinkGroup], differences: list[Difference]) -> Side:
    """Return `child` with the stems of the parent where a value stands in another's place or is written otherwise.

    What is said of a value can then be found again by it: `could cost $15m` and `will cost 50 million dollars` share
    what they speak of once the two amounts are known to be one.
    """
    spans = [
        (difference.old, difference.new)
        for difference in differences
        if difference.kind in _KINDS and difference.old is not None and difference.new is not None
    ]
    spans += [((old.start, old.end), (new.start, new.end)) for old, new in _written_otherwise(parent, child, groups)]
    if not spans:
        return child
    stems, weights = list(child.stems), list(child.weights)
    for old_span, new_span in spans:
        _level(parent, old_span, child, new_span, stems, weights)
    return replace(child, stems=stems, stem_set=frozenset(stems), weights=weights, quotation_bags=_bags(child, weights))


def _bags(child: Side, weights: list[float]) -> list[dict[str, float]]:
    """Weigh the words of the quotations anew."""
    bags = []
    for speaker, words, bag in zip(child.speakers, child.quotation_words, child.quotation_bags, strict=True):
        first = bisect_left(child.token_start, speaker.start)
        bags.append({word: 0.3 + weights[first + i] for i, word in enumerate(words)} if bag else bag)
    return bags


def _level(
    parent: Side, old: tuple[int, int], child: Side, new: tuple[int, int], stems: list[int], weights: list[float]
) -> None:
    """Give the words of the child's span the stems and weights of the parent's, the last of them to any beyond."""
    theirs, own = tokens_within(parent, old), tokens_within(child, new)
    if not theirs:
        return
    for place, i in enumerate(own):
        source = theirs[min(place, len(theirs) - 1)]
        stems[i], weights[i] = parent.stems[source], parent.weights[source]


def _written_otherwise(parent: Side, child: Side, groups: list[LinkGroup]) -> list[tuple[Fact, Fact]]:
    """Return the equal values of linked sentences that are not written alike, each of the child's once."""
    found: dict[Fact, Fact] = {}
    for group in groups:
        olds = _facts(parent, group.old)
        for new in _facts(child, group.new) if olds else ():
            equal = [old for old in olds if equal_values(old, new)]
            if equal and all(old.text.lower() != new.text.lower() for old in equal):
                found.setdefault(new, equal[0])
    return [(old, new) for new, old in found.items()]


def _facts(side: Side, sentences: Iterable[int]) -> list[Fact]:
    return [fact for i in sentences for fact in side.facts_of.get(i, ()) if fact.kind in _VALUES]
