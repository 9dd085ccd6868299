"""Figures that a child adds to, or leaves out of, a sentence it otherwise keeps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.is_dateline import is_dateline
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.tokens_within import tokens_within

Link = tuple[tuple[int, ...], tuple[int, ...]]
"""Linked sentences, one side's own and the other's."""
_HELD = 0.4
"""Share of the rare words of a clause from which the other side's clause stands for it."""

_KINDS = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "multiple", "date", "time"])


def compare_details(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report clauses of linked sentences with a figure or date that the other text has nowhere.

    A figure that stands in another's place is a change of number; `merge_differences` lets that one speak.
    """
    differences = []
    linked = [(group.new, group.old) for group in groups]
    for place in islice(_alone(child, linked, parent, known), config.details):
        text, there = child.prepared.text[slice(*place)], _counterpart(child, place, linked, parent)
        differences.append(Difference("addition", None, "style", there, place, f"figure added: {text}", 0.55))
    linked = [(group.old, group.new) for group in groups]
    for place in islice(_alone(parent, linked, child, []), config.details):
        text, there = parent.prepared.text[slice(*place)], _counterpart(parent, place, linked, child)
        differences.append(Difference("omission", None, "style", place, there, f"figure left out: {text}", 0.55))
    return differences


def _counterpart(side: Side, place: tuple[int, int], linked: list[Link], other: Side) -> tuple[int, int] | None:
    """Return the other side's clause that says most of a clause otherwise, None where none says enough."""
    tokens = tokens_within(side, place)
    sentence = side.token_sentence[tokens.start]
    theirs = {j for own, others in linked if sentence in own for j in others}
    held = [found for j in sorted(theirs) if (found := held_words(side, tokens, other, j)) is not None]
    if not held or max(held)[0] < _HELD:
        return None
    low, high = clause_bounds(other, bisect_right(other.token_end, max(held)[1][0]))
    return other.token_start[low], other.token_end[high - 1]


def _alone(side: Side, linked: list[Link], other: Side, known: list[Fact]) -> Iterator[tuple[int, int]]:
    """Yield the clauses of `linked` sentences with a figure that the other side and what is `known` lack, in order."""
    facts = (fact for i in sorted({i for own, _ in linked for i in own}) for fact in side.facts_of.get(i, ()))
    asked = [fact for fact in facts if fact.kind in _KINDS and fact.said not in other.sayings]
    figures = [f for f in (*other.facts, *known) if f.kind not in ("name", "role")] if asked else []
    values = {(figure.value, figure.unit) for figure in figures}
    told: set[tuple[int, int]] = set()
    for fact in asked:
        if side.prepared.sentence_kind[fact.sentence] or is_dateline(side, fact.sentence):
            continue
        small = fact.kind not in ("date", "time") and len(fact.value) == 1 and not fact.unit
        if small or (fact.value, fact.unit) in values or any(equal_values(fact, figure) for figure in figures):
            continue
        low, high = clause_bounds(side, bisect_right(side.token_end, fact.start))
        place = side.token_start[low], side.token_end[high - 1]
        if place not in told:
            told.add(place)
            yield place
