"""Passages told again in other words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.clusters_by_loop import Side, clusters_by_loop
from samesource.kernels.aligning.edges_by_loop import edges_by_loop
from samesource.kernels.aligning.near_best import near_best

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Seeds = tuple[Ints, Ints, Floats]
Edges = tuple[int, int, int]
"""How far an edge may move, what may be lost before a search ends, and how often both sides are refined."""


@kernel
def rewrites_by_loop(
    seeds: Seeds, share: float, gap: int, a: Side, b: Side, rarity: Ints, least: float, edges: Edges
) -> tuple[Ints, Floats]:
    """List boxes of words and how sure each is. As `find_rewrites` finds them, in order of each one's first seed."""
    i, j, near = near_best(seeds[0], seeds[1], seeds[2], share)
    order, groups = clusters_by_loop(i, j, gap, gap, a, b, rarity, least)
    group_of = np.full(len(i), -1, np.int64)
    for k in range(len(groups)):
        group_of[order[groups[k, 0]]] = k
    boxes, quality = np.empty((len(groups), 4), np.int64), np.empty(len(groups))
    limits = (0, len(a[0]), 0, len(b[0]))
    count = 0
    for first in range(len(i)):
        if group_of[first] < 0:
            continue
        low, high = groups[group_of[first], 0], groups[group_of[first], 1]
        i0, i1, j0, j1 = _hull(i, j, order, low, high)
        box = (a[1][i0], a[1][i1 + 1], b[1][j0], b[1][j1 + 1])
        box = edges_by_loop(a[0], b[0], box, limits, rarity, edges[0], edges[1], edges[2])
        if box[1]:
            boxes[count, 0], boxes[count, 1], boxes[count, 2], boxes[count, 3] = box[0], box[1], box[2], box[3]
            quality[count] = _sum_best(i, near, order, low, high) / (i1 - i0 + 1)
            count += 1
    return boxes[:count], quality[:count]


@kernel
def _hull(i: Ints, j: Ints, order: Ints, low: int, high: int) -> tuple[int, int, int, int]:
    """Return the first and the last unit of a cluster on both sides."""
    i0 = i1 = i[order[low]]
    j0 = j1 = j[order[low]]
    for place in range(low, high):
        i0, i1 = min(i0, i[order[place]]), max(i1, i[order[place]])
        j0, j1 = min(j0, j[order[place]]), max(j1, j[order[place]])
    return i0, i1, j0, j1


@kernel
def _sum_best(i: Ints, near: Floats, order: Ints, low: int, high: int) -> float:
    """Sum the best likeness of each unit of a cluster, whose seeds stand in order of unit."""
    total, best = 0.0, 0.0
    for place in range(low, high):
        if place > low and i[order[place]] != i[order[place - 1]]:
            total += best
            best = 0.0
        best = max(best, near[order[place]])
    return total + best
