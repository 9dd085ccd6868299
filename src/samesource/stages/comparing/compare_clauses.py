"""Clauses of linked sentences that the other text says nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.side import Side

_CONTENT = 2.0
"""Weight from which a word says something of its own."""
_LEAST = 2
"""Words of that weight that a clause must have to itself: a single one may be a slip of the pen."""


def compare_clauses(
    parent: Side, child: Side, others: list[Side], groups: list[LinkGroup], config: ChangeConfig
) -> list[Difference]:
    """Report the clauses of linked sentences of which the other text holds least; style, and unsure where reworded.

    What another parent of the child says is no addition.
    """
    said_old = parent.stem_set.union(*(other.stem_set for other in others)) if others else parent.stem_set
    differences = []
    for _, place in _alone(child, {i for group in groups for i in group.new}, said_old, config):
        text = child.prepared.text[slice(*place)]
        differences.append(Difference("addition", None, "style", None, place, f"added: {text}", 0.5))
    for _, place in _alone(parent, {i for group in groups for i in group.old}, child.stem_set, config):
        text = parent.prepared.text[slice(*place)]
        differences.append(Difference("omission", None, "style", place, None, f"left out: {text}", 0.5))
    return differences


def _alone(
    side: Side, sentences: set[int], said: frozenset[int], config: ChangeConfig
) -> list[tuple[float, tuple[int, int]]]:
    """Return the clauses of which least is said elsewhere, the weightiest first, with that weight."""
    found = []
    telling = {i for i in sentences if _holds(side, i, said)}
    for clause in _clauses(side, telling):
        content = [i for i in clause if side.weights[i] >= _CONTENT]
        alone = [i for i in content if side.stems[i] not in said and side.words[i].isalpha()]
        new, weight = (sum(side.weights[i] for i in some) for some in (alone, content))
        if len(alone) >= _LEAST and new >= config.clause_new * weight:
            found.append((round(new, 6), (side.token_start[clause[0]], side.token_end[clause[-1]])))
    return sorted(found, key=lambda item: (-item[0], item[1]))[: config.clauses]


def _holds(side: Side, sentence: int, said: frozenset[int]) -> bool:
    """Tell whether enough stems of a sentence are said nowhere else for one of its clauses to be."""
    return len(side.bags[sentence].keys() - said) >= _LEAST


def _clauses(side: Side, sentences: set[int]) -> Iterator[range]:
    for sentence in sorted(sentences):
        if side.prepared.sentence_kind[sentence]:
            continue
        low, high = side.bounds[sentence]
        while low < high:
            clause = range(low, clause_bounds(side, low)[1])
            low = clause.stop
            yield clause
