"""Values that stand in each other's place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side

Equal = Callable[[Fact, Fact], bool]
Likeness = Callable[[Fact, Fact], float]


def pair_leftovers(
    parent: Side,
    child: Side,
    groups: Iterable[LinkGroup],
    kinds: frozenset[str],
    equal: Equal,
    likeness: Likeness,
    least: float,
    sole: float = 0.0,
) -> list[tuple[float, Fact, Fact]]:
    """Pair values of `kinds` that differ in linked sentences, best first, each value once.

    Equal values are paired off before anything else, in all groups, so that a value written otherwise or moved
    within a group is never a change. `likeness` scores a pair of leftovers; pairs below `least` are not made; `sole` is
    added where a group has one leftover on either side.
    """
    old_facts, new_facts = _by_sentence(parent, kinds), _by_sentence(child, kinds)
    listed = [
        ([f for i in group.old for f in old_facts.get(i, [])], [f for i in group.new for f in new_facts.get(i, [])])
        for group in groups
    ]
    same_old: set[Fact] = set()
    same_new: set[Fact] = set()
    for olds, news in listed:
        for old in olds:
            for new in news:
                if equal(old, new):
                    same_old.add(old)
                    same_new.add(new)
    scored = []
    for olds, news in listed:
        left_old = [old for old in olds if old not in same_old]
        left_new = [new for new in news if new not in same_new]
        alone = sole if len(left_old) == len(left_new) == 1 else 0.0
        pairs = [(likeness(old, new), old, new) for old in left_old for new in left_new]
        scored += [(score + alone if score > 0 else score, old, new) for score, old, new in pairs]
    return _best(scored, least)


def _by_sentence(side: Side, kinds: frozenset[str]) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = {}
    for fact in side.facts:
        if fact.kind in kinds:
            found.setdefault(fact.sentence, []).append(fact)
    return found


def _mirrored(item: tuple[float, Fact, Fact]) -> tuple[float, int, int]:
    """Order pairs, best first, the same way when parent and child change places."""
    score, old, new = item
    return -round(score, 9), old.start + new.start, max(old.start, new.start)


def _best(scored: list[tuple[float, Fact, Fact]], least: float) -> list[tuple[float, Fact, Fact]]:
    """Take the best pairs, each value once."""
    taken_old: set[Fact] = set()
    taken_new: set[Fact] = set()
    pairs = []
    for score, old, new in sorted(scored, key=_mirrored):
        if score >= least and old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            pairs.append((score, old, new))
    return pairs
