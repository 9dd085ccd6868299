"""In which order witnesses are collated, and with which of those before each is aligned."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from samesource.stages.collating.witness_text import WitnessText

Words = frozenset[int]


def place_order(texts: Sequence[WitnessText], parents: Mapping[str, Sequence[str]]) -> list[tuple[int, list[int]]]:
    """Return (index in `texts`, indexes of its guides) in order of placing.

    Parents come before children and are their guides. A text without a given parent is guided by the most similar text
    placed before (Prim's order over shared runs of two words, from the text most like all others), so that without a
    lineage the witnesses join as a tree of least difference; verbatim copies follow the first of them. Quadratic only
    in different texts without parents.
    """
    place = {text.prepared.id: i for i, text in enumerate(texts)}
    given = [
        [place[name] for name in sorted(set(parents.get(text.prepared.id, ()))) if name in place] for text in texts
    ]
    copies = _copies(texts, [i for i, own in enumerate(given) if not own])
    waiting = [i for i, own in enumerate(given) if not own and i not in copies]
    order: list[tuple[int, list[int]]] = []
    placed: set[int] = set()
    bags = {i: _runs(texts[i]) for i in waiting}
    best = dict.fromkeys(waiting, (-1.0, -1))
    last = _most_central(waiting, bags)
    if last is not None:
        order.append((last, []))
        placed.add(last)
    while last is not None and len(placed) < len(waiting):
        for i in waiting:
            if i not in placed:
                best[i] = max(best[i], (_alike(bags[i], bags[last]), -last))
        last = max((i for i in waiting if i not in placed), key=lambda i: (best[i][0], -i))
        order.append((last, [-best[last][1]]))
        placed.add(last)
    order += [(i, [leader]) for i, leader in copies.items()]
    placed.update(copies)
    return order + _below(given, placed)


def _copies(texts: Sequence[WitnessText], waiting: list[int]) -> dict[int, int]:
    """Return, for each text with the same story words as one before it, the first such text."""
    first: dict[bytes, int] = {}
    found = {}
    for i in waiting:
        leader = first.setdefault(texts[i].prepared.token_word.tobytes(), i)
        if leader != i:
            found[i] = leader
    return found


def _below(given: list[list[int]], placed: set[int]) -> list[tuple[int, list[int]]]:
    """Return the texts with parents, parents first; a parent not placed by then (a circle) is no guide."""
    order = []
    rest = [i for i in range(len(given)) if i not in placed]
    while rest:
        ready = [i for i in rest if all(parent in placed for parent in given[i])] or rest[:1]
        order += [(i, [parent for parent in given[i] if parent in placed]) for i in ready]
        placed.update(ready)
        rest = [i for i in rest if i not in placed]
    return order


def _most_central(waiting: list[int], bags: Mapping[int, Words]) -> int | None:
    """Return the text that shares most with all others; the first of equals, and of many the longest."""
    if not waiting:
        return None
    if len(waiting) > _COMPARED:
        return max(waiting, key=lambda i: (len(bags[i]), -i))
    return max(waiting, key=lambda i: (round(sum(_alike(bags[i], bags[j]) for j in waiting), 9), -i))


_COMPARED = 60
"""Texts up to which each is compared with each to find the most central one."""


def _alike(a: Words, b: Words) -> float:
    """Return the share of common runs (Jaccard)."""
    common = len(a & b)
    return common / (len(a) + len(b) - common or 1)


def _runs(text: WitnessText) -> Words:
    """Return the runs of two words of the story, as numbers."""
    words = text.prepared.token_word.tolist()
    return frozenset(hash(pair) for pair in itertools.pairwise(words))
