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
from samesource.stages.comparing.side import Side

_KINDS = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "multiple", "date", "time"])


def compare_details(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report clauses of linked sentences with a figure or date that the other text has nowhere.

    A figure that stands in another's place is a change of number; `merge_differences` lets that one speak.
    """
    new_sentences = {i for group in groups for i in group.new}
    old_sentences = {i for group in groups for i in group.old}
    differences = []
    for place in islice(_alone(child, new_sentences, parent, known), config.details):
        text = child.prepared.text[slice(*place)]
        differences.append(Difference("addition", None, "style", None, place, f"figure added: {text}", 0.55))
    for place in islice(_alone(parent, old_sentences, child, []), config.details):
        text = parent.prepared.text[slice(*place)]
        differences.append(Difference("omission", None, "style", place, None, f"figure left out: {text}", 0.55))
    return differences


def _alone(side: Side, sentences: set[int], other: Side, known: list[Fact]) -> Iterator[tuple[int, int]]:
    """Yield the clauses of `sentences` with a figure that the other side and what is `known` lack, in order."""
    facts = (fact for i in sorted(sentences) for fact in side.facts_of.get(i, ()))
    asked = [fact for fact in facts if fact.kind in _KINDS and fact.said not in other.sayings]
    figures = [f for f in (*other.facts, *known) if f.kind not in ("name", "role")] if asked else []
    values = {(figure.value, figure.unit) for figure in figures}
    told: set[tuple[int, int]] = set()
    for fact in asked:
        if side.prepared.sentence_kind[fact.sentence]:
            continue
        small = fact.kind not in ("date", "time") and len(fact.value) == 1 and not fact.unit
        if small or (fact.value, fact.unit) in values or any(equal_values(fact, figure) for figure in figures):
            continue
        low, high = clause_bounds(side, bisect_right(side.token_end, fact.start))
        place = side.token_start[low], side.token_end[high - 1]
        if place not in told:
            told.add(place)
            yield place
