"""Caveats that stand apart from the figure they qualify, and are left behind when it is taken."""

from __future__ import annotations

from bisect import bisect_left

from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.records.marker import Marker
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["number", "percent", "money", "measure", "fraction", "duration"])
_SMALL = 10
"""Bare numbers below it stand everywhere."""
_HELD = 0.34
"""Share of the rare words of a caveat from which another text has it, in other words too."""


def compare_caveats(parent: Side, child: Side, groups: list[LinkGroup], told: list[Difference]) -> list[Difference]:
    """Report clauses of doubt about a figure which the child gives without them, nor any other doubt beside it.

    The figure stands in the caveat's sentence, or in the one before, and the caveat points to it (this figure may, that
    is an estimate). `told` are the doubts reported before.
    """
    spans = {difference.old for difference in told}
    differences = []
    linked = {i for group in groups for i in group.old}
    doubts = [hedge for hedge in parent.hedges if hedge.value != "intent"]
    near = {
        marker for marker in (*doubts, *parent.caveats) if not linked.isdisjoint((marker.sentence, marker.sentence - 1))
    }
    for caveat in sorted(near, key=lambda marker: marker.start):
        clause = clause_bounds(parent, caveat.first_token)
        own = parent.token_start[clause[0]], parent.token_end[clause[1] - 1]
        if any(span is not None and span[0] < own[1] and own[0] < span[1] for span in spans):
            continue
        for old in _figures(parent, caveat, own):
            place = _given_without(parent, range(*clause), old, child, groups)
            if place is not None:
                spans.add(own)
                text = parent.prepared.text[slice(*own)]
                differences.append(
                    Difference("hedge-dropped", None, "factual", own, place, f"caveat left out: {text}", 0.6)
                )
                break
    return differences


def _figures(side: Side, caveat: Marker, own: tuple[int, int]) -> list[Fact]:
    """Return the figures that a caveat may qualify."""
    sentences = {caveat.sentence}
    low = side.bounds[caveat.sentence][0]
    if caveat.sentence > 0 and side.words[low] in side.vocabulary.pointers:
        sentences = {caveat.sentence - 1}
    elif side.vocabulary.pointers.isdisjoint(side.words[slice(*clause_bounds(side, caveat.first_token))]):
        return []
    return [
        fact
        for fact in side.facts
        if fact.sentence in sentences and fact.kind in _KINDS and not own[0] <= fact.start < own[1]
        if fact.unit or float(fact.value) >= _SMALL
    ]


def _given_without(
    parent: Side, clause: range, old: Fact, child: Side, groups: list[LinkGroup]
) -> tuple[int, int] | None:
    """Return the child's clause with the figure, where nothing beside it says the caveat or another doubt."""
    linked = {i for group in groups if old.sentence in group.old for i in group.new}
    same = [new for new in child.facts if new.sentence in linked and new.kind in _KINDS and equal_values(old, new)]
    if len(same) != 1 or same[0].modifier == "about":
        return None
    around = {same[0].sentence + step for step in (-1, 0, 1)}
    if any(marker.sentence in around for marker in (*child.hedges, *child.caveats)):
        return None
    for sentence in range(len(child.bounds)):
        held = held_words(parent, clause, child, sentence)
        if held is not None and held[0] >= _HELD:
            return None
    low, high = clause_bounds(child, min(bisect_left(child.token_start, same[0].start), len(child.words) - 1))
    return child.token_start[low], child.token_end[high - 1]
