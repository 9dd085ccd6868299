"""Which lost sources were found."""

from __future__ import annotations

from collections.abc import Sequence, Set

from samesource.evaluation.rates import Rates

_SHARED = 2
"""A lost source is known by two children: one could as well be an original."""


def match_lost(found: Sequence[Set[str]], true: Sequence[Set[str]]) -> Rates:
    """Score lost sources, each given as its children, against true ones that have two children or more.

    A claimed source and a true one match where they share two children; each is matched once, those most alike
    (Jaccard) first.
    """
    wanted = sorted({tuple(sorted(children)) for children in true if len(children) >= _SHARED})
    claimed = [tuple(sorted(children)) for children in found]
    fitting = sorted(
        (-len({*a} & {*b}) / len({*a} | {*b}), i, j)
        for i, a in enumerate(claimed)
        for j, b in enumerate(wanted)
        if len({*a} & {*b}) >= _SHARED
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in fitting:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    hits = len(taken[0])
    precision = hits / len(claimed) if claimed else float(not wanted)
    return Rates(precision, hits / len(wanted) if wanted else 1.0, len(claimed), len(wanted))
