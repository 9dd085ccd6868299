"""Values that stand in each other's place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side

_LONE = 0.1
"""Likeness added where one value of a unit is left over in either text."""
_SAME_REPORT = 0.34
"""Share of a child's sentences that are linked, from which its other figures may be the parent's too."""

Equal = Callable[[Fact, Fact], bool]
Likeness = Callable[[Fact, Fact], float]


def pair_leftovers(
    parent: Side,
    child: Side,
    groups: list[LinkGroup],
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
    scored: list[tuple[float, Fact, Fact]] = []
    listed = [
        (_facts(parent, group.old, kinds), _facts(child, group.new, kinds))
        for group in groups
        if _said(parent, group.old) != _said(child, group.new)
    ]
    if any(olds or news for olds, news in listed):
        alike = [group for group in groups if _said(parent, group.old) == _said(child, group.new)]
        same_old = {fact for group in alike for fact in _facts(parent, group.old, kinds)}
        same_new = {fact for group in alike for fact in _facts(child, group.new, kinds)}
        _pair_off(listed, equal, same_old, same_new)
        for olds, news in listed:
            left_old = [old for old in olds if old not in same_old]
            left_new = [new for new in news if new not in same_new]
            pairs = [(likeness(old, new), old, new) for old in left_old for new in left_new]
            lone = _lone(left_old) & _lone(left_new) if sole else set()
            scored += [
                (s + sole if s > 0 and _sort(old) == _sort(new) in lone else s, old, new) for s, old, new in pairs
            ]
    pairs = _best(scored, least)
    if not far or child.sayings.keys() <= parent.sayings.keys():
        return pairs
    told = sum(not child.prepared.sentence_kind[j] for j in {j for group in groups for j in group.new})
    if told < _SAME_REPORT * sum(not kind for kind in child.prepared.sentence_kind.tolist()):
        return pairs
    return pairs + _far_pairs(parent, child, kinds, pairs, equal, likeness, far)


def _far_pairs(
    parent: Side,
    child: Side,
    kinds: frozenset[str],
    pairs: list[tuple[float, Fact, Fact]],
    equal: Equal,
    likeness: Likeness,
    least: float,
) -> list[tuple[float, Fact, Fact]]:
    """Pair what is left over anywhere in the two texts."""
    paired = {old for _, old, _ in pairs}, {new for _, _, new in pairs}
    strange_new = [new for new in _strange(child, parent, kinds) if new not in paired[1]]
    olds = [fact for fact in parent.facts if fact.kind in kinds] if strange_new else []
    left_new = [new for new in strange_new if not any(equal(old, new) for old in olds)]
    if not left_new:
        return []
    news = [fact for fact in child.facts if fact.kind in kinds]
    strange_old = [old for old in _strange(parent, child, kinds) if old not in paired[0]]
    left_old = [old for old in strange_old if not any(equal(old, new) for new in news)]
    units = {fact.unit for fact in left_old if fact.unit} & {fact.unit for fact in left_new if fact.unit}
    lone = {unit for unit in units if all(sum(f.unit == unit for f in left) == 1 for left in (left_old, left_new))}
    scored = [(likeness(old, new), old, new) for old in left_old for new in left_new]
    return _best([(s + _LONE * (s > 0 and a.unit == b.unit in lone), a, b) for s, a, b in scored], least)


def _strange(side: Side, other: Side, kinds: frozenset[str]) -> list[Fact]:
    """Return the facts of some kinds that the other side does not say in so many words, in order of text."""
    sayings = side.sayings.keys() - other.sayings.keys()
    found = [fact for saying in sayings if saying[0] in kinds for fact in side.sayings[saying]]
    return sorted(found, key=lambda fact: (fact.start, fact.end, fact.said))


def _sort(fact: Fact) -> tuple[str, str]:
    """Return what a value can be told apart by from others of its sentence."""
    return (fact.kind, "") if fact.kind in _APART else ("", fact.unit)


_APART = frozenset(["date", "weekday", "time", "name"])


def _lone(facts: list[Fact]) -> set[tuple[str, str]]:
    """Return the sorts that only one of some facts is of."""
    sorts = [_sort(fact) for fact in facts]
    return {sort for sort in sorts if sorts.count(sort) == 1}


def _said(side: Side, sentences: tuple[int, ...]) -> frozenset[tuple[str, ...]]:
    """Return what the facts of some sentences say."""
    if len(sentences) == 1:
        return side.said_of.get(sentences[0], _NOTHING)
    return _NOTHING.union(*[side.said_of.get(i, _NOTHING) for i in sentences])


_NOTHING: frozenset[tuple[str, ...]] = frozenset()


def _pair_off(
    listed: list[tuple[list[Fact], list[Fact]]], equal: Equal, same_old: set[Fact], same_new: set[Fact]
) -> None:
    """Add equal values: first those of one kind and value, so that `5 km (4 miles)` is not excused by the 5 km."""
    for exact in (True, False):
        left = [
            ([old for old in olds if old not in same_old], [new for new in news if new not in same_new])
            for olds, news in listed
        ]
        found = [
            (old, new)
            for olds, news in left
            for old in olds
            for new in news
            if (not exact or _alike(old, new)) and equal(old, new)
        ]
        same_old |= {old for old, _ in found}
        same_new |= {new for _, new in found}


def _alike(old: Fact, new: Fact) -> bool:
    """Tell whether two equal values are of one kind and unit."""
    return old.kind == new.kind and old.unit == new.unit


def _facts(side: Side, sentences: Iterable[int], kinds: frozenset[str]) -> list[Fact]:
    """Return the facts of some kinds in some sentences."""
    return [fact for i in sentences for fact in side.facts_of.get(i, ()) if fact.kind in kinds]


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
