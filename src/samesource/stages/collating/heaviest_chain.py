"""The heaviest chain of pairs that rise on both sides."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(pairs: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the pairs (i, j, weight) of greatest total weight in which i and j both rise strictly.

    Weights are positive whole numbers. The heaviest increasing subsequence (Jacobson & Vo 1992) on a frontier:
    O(n log n) comparisons. Among equals the pairs that come first are kept.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    if all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(ordered)):
        return ordered
    ends: list[int] = []
    totals: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, j, weight) in enumerate(ordered):
        place = bisect_left(ends, j)
        total = weight + (totals[place - 1] if place else 0)
        before.append(last[place - 1] if place else -1)
        if place < len(ends) and ends[place] == j and totals[place] >= total:
            continue
        after = place
        while after < len(ends) and totals[after] <= total:
            after += 1
        ends[place:after], totals[place:after], last[place:after] = [j], [total], [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return chain[::-1]
