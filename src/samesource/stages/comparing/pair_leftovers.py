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
    far: float = 0.0,
) -> list[tuple[float, Fact, Fact]]:
    """Pair values of `kinds` that differ in linked sentences, best first, each value once.

    Equal values are paired off before anything else, in all groups, so that a value written otherwise or moved
    within a group is never a change. `likeness` scores a pair of leftovers; pairs below `least` are not made; `sole` is
    added where a group has one leftover of a sort (unit, part of a date) on either side. Where `far` is given, values
    of any two sentences that the other text has nowhere are paired too if they are as like as that: rewrites cut
    sentences as they please.
    """
    old_facts, new_facts = _by_sentence(parent, kinds), _by_sentence(child, kinds)
    listed = [
        ([f for i in group.old for f in old_facts.get(i, [])], [f for i in group.new for f in new_facts.get(i, [])])
        for group in groups
    ]
    same_old, same_new = _same(listed, equal)
    scored = []
    for olds, news in listed:
        left_old = [old for old in olds if old not in same_old]
        left_new = [new for new in news if new not in same_new]
        pairs = [(likeness(old, new), old, new) for old in left_old for new in left_new]
        lone = _lone(left_old) & _lone(left_new) if sole else set()
        scored += [(s + sole if s > 0 and _sort(old) == _sort(new) in lone else s, old, new) for s, old, new in pairs]
    pairs = _best(scored, least)
    return pairs + _far_pairs(old_facts, new_facts, pairs, equal, likeness, far) if far else pairs


def _far_pairs(
    olds: dict[int, list[Fact]],
    news: dict[int, list[Fact]],
    pairs: list[tuple[float, Fact, Fact]],
    equal: Equal,
    likeness: Likeness,
    least: float,
) -> list[tuple[float, Fact, Fact]]:
    """Pair what is left over anywhere in the two texts."""
    old_facts, new_facts = [f for facts in olds.values() for f in facts], [f for facts in news.values() for f in facts]
    paired = {old for _, old, _ in pairs}, {new for _, _, new in pairs}
    left_new = [n for n in new_facts if n not in paired[1] and not any(equal(old, n) for old in old_facts)]
    if not left_new:
        return []
    left_old = [o for o in old_facts if o not in paired[0] and not any(equal(o, new) for new in new_facts)]
    return _best([(likeness(old, new), old, new) for old in left_old for new in left_new], least)


def _sort(fact: Fact) -> tuple[str, str]:
    """Return what a value can be told apart by from others of its sentence."""
    return (fact.kind, "") if fact.kind in _APART else ("", fact.unit)


_APART = frozenset(["date", "weekday", "time", "name"])


def _lone(facts: list[Fact]) -> set[tuple[str, str]]:
    """Return the sorts that only one of some facts is of."""
    sorts = [_sort(fact) for fact in facts]
    return {sort for sort in sorts if sorts.count(sort) == 1}


def _same(listed: list[tuple[list[Fact], list[Fact]]], equal: Equal) -> tuple[set[Fact], set[Fact]]:
    """Pair off equal values: first those of one kind and value, so that `5 km (4 miles)` is not excused by the 5 km."""
    same_old: set[Fact] = set()
    same_new: set[Fact] = set()
    for exact in (True, False):
        found = [
            (old, new)
            for olds, news in listed
            for old in olds
            for new in news
            if (old not in same_old and new not in same_new) and equal(old, new) and (not exact or _alike(old, new))
        ]
        same_old |= {old for old, _ in found}
        same_new |= {new for _, new in found}
    return same_old, same_new


def _alike(old: Fact, new: Fact) -> bool:
    """Tell whether two equal values are of one kind and unit."""
    return old.kind == new.kind and old.unit == new.unit


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
