"""Clusters of seeds without gaps, and alike as a whole where that is asked for."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.cut_seeds import cut_seeds
from samesource.kernels.aligning.span_cosine import span_cosine

Ints = npt.NDArray[np.int64]
Side = tuple[Ints, Ints]
"""Term of each word; first word of each unit, and the number of words at the end."""


@kernel
def clusters_by_loop(
    i: Ints, j: Ints, gap_i: int, gap_j: int, a: Side, b: Side, rarity: Ints, least: float
) -> tuple[Ints, Ints]:
    """Group the seeds as `cluster_seeds` does and, with `least` above 0, cut again as `dense_clusters` does.

    Returns the members of all groups on end, ascending in each, and rows (start, end) of each group.
    """
    order, other = np.arange(len(i)), np.empty(len(i), np.int64)
    groups = np.empty((len(i), 2), np.int64)
    if not len(i):
        return order, groups
    most = 0
    for k in range(len(i)):
        most = max(most, i[k], j[k])
    part = np.zeros(most + 1, np.int64)
    ends = np.empty(len(i), np.int64)
    count_a, count_b = np.zeros(len(rarity), np.int64), np.zeros(len(rarity), np.int64)
    waiting = np.empty((len(i), 4), np.int64)  # where it ends, by which side it is cut, sides without gaps, gaps less
    waiting[0, 0], waiting[0, 1], waiting[0, 2], waiting[0, 3] = len(i), 0, 0, 0
    count, low, found = 1, 0, 0
    while count:
        count -= 1
        high, side, whole, less = waiting[count, 0], waiting[count, 1], waiting[count, 2], waiting[count, 3]
        if whole == 2 and least > 0 and low < high:
            members = order[low:high]
            likeness = _likeness(i, j, members, a, b, rarity, count_a, count_b)
            if likeness < least:
                if less < gap_i:
                    waiting[count, 0], waiting[count, 1], waiting[count, 2], waiting[count, 3] = high, 0, 0, less + 1
                    count += 1
                else:
                    low = high
                continue
        if whole == 2:
            groups[found, 0], groups[found, 1] = low, high
            found += 1
            low = high
            continue
        if side == 0:
            parts = cut_seeds(i, gap_i - less, order, low, high, other, part, ends)
        else:
            parts = cut_seeds(j, gap_j - less, order, low, high, other, part, ends)
        for k in range(parts - 1, -1, -1):
            waiting[count, 0], waiting[count, 1] = ends[k], 1 - side
            waiting[count, 2], waiting[count, 3] = (whole + 1 if parts == 1 else 1), less
            count += 1
    return order, groups[:found]


@kernel
def _likeness(i: Ints, j: Ints, members: Ints, a: Side, b: Side, rarity: Ints, count_a: Ints, count_b: Ints) -> float:
    """Compare the words from the first to the last unit of a group on both sides."""
    first_i = last_i = i[members[0]]
    first_j = last_j = j[members[0]]
    for member in members:
        first_i, last_i = min(first_i, i[member]), max(last_i, i[member])
        first_j, last_j = min(first_j, j[member]), max(last_j, j[member])
    words_a = a[0][a[1][first_i] : a[1][last_i + 1]]
    words_b = b[0][b[1][first_j] : b[1][last_j + 1]]
    return span_cosine(words_a, words_b, rarity, count_a, count_b)
