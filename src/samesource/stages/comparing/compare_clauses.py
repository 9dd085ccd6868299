"""Clauses of linked sentences that the sentences they are linked with do not say."""

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
_NEAR = 1
"""Sentences around a linked one that may say what it leaves out: rewrites part and join sentences."""


def compare_clauses(
    parent: Side, child: Side, others: list[Side], groups: list[LinkGroup], config: ChangeConfig
) -> list[Difference]:
    """Report the clauses of linked sentences of which the other side's hold least; style, and unsure where reworded.

    The linked sentences and those next to them are looked at: what a text says elsewhere is of something else. What
    another parent of the child says is no addition.
    """
    known = frozenset[int]().union(*(other.stem_set for other in others))
    differences = []
    for _, place in _alone(child, parent, [(new, old) for old, new, _ in groups], known, config):
        text = child.prepared.text[slice(*place)]
        differences.append(Difference("addition", None, "style", None, place, f"added: {text}", 0.5))
    for _, place in _alone(parent, child, [(old, new) for old, new, _ in groups], frozenset(), config):
        text = parent.prepared.text[slice(*place)]
        differences.append(Difference("omission", None, "style", place, None, f"left out: {text}", 0.5))
    return differences


def _alone(
    side: Side,
    other: Side,
    links: list[tuple[tuple[int, ...], tuple[int, ...]]],
    known: frozenset[int],
    config: ChangeConfig,
) -> list[tuple[float, tuple[int, int]]]:
    """Return the clauses of which least is said, the weightiest first, with that weight; `links` are own and other."""
    partners: dict[int, set[int]] = {}
    for own, theirs in links:
        for i in own:
            partners.setdefault(i, set()).update(theirs)
    found = []
    for i in sorted(partners):
        said = known.union(*[other.bags[k] for j in partners[i] for k in _around(other, j)])
        if len(side.bags[i].keys() - said) < _LEAST or side.prepared.sentence_kind[i]:
            continue
        for clause in _clauses(side, i):
            content = [k for k in clause if side.weights[k] >= _CONTENT]
            alone = [k for k in content if side.stems[k] not in said and side.words[k].isalpha()]
            new, weight = (sum(side.weights[k] for k in some) for some in (alone, content))
            if len(alone) >= _LEAST and new >= config.clause_new * weight:
                found.append((round(new, 6), (side.token_start[clause.start], side.token_end[clause.stop - 1])))
    return sorted(found, key=lambda item: (-item[0], item[1]))[: config.clauses]


def _around(side: Side, sentence: int) -> range:
    return range(max(0, sentence - _NEAR), min(len(side.bounds), sentence + _NEAR + 1))


def _clauses(side: Side, sentence: int) -> Iterator[range]:
    low, high = side.bounds[sentence]
    while low < high:
        clause = range(low, clause_bounds(side, low)[1])
        low = clause.stop
        yield clause
