"""Clusters of seeds that may sum up a long span of one text in a short one of the other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.clusters_by_loop import clusters_by_loop
from samesource.kernels.aligning.near_best import near_best

Ints = npt.NDArray[np.int64]
Seeds = tuple[Ints, Ints, npt.NDArray[np.float64]]
Side = tuple[Ints, Ints, Ints]
"""Term of each word; first word of each unit, and the number of words at the end; where words start and end."""
Bounds = tuple[float, int, int, int, int, int, float, float]
"""Share of the best; gaps and least units of both sides, least length, ratio of lengths and containment."""
Hulls = tuple[Ints, Ints, Ints, Ints]
"""Units of the short and of the long side of each seed, seeds by cluster, and a row for each cluster."""


@kernel
def hulls_by_loop(seeds: Seeds, a: Side, b: Side, rarity: Ints, bounds: Bounds) -> tuple[Hulls, Hulls]:
    """Cluster seeds and keep what is short and long enough, and contained: a's spans, then b's. As `find_hulls`."""
    i, j, _ = near_best(seeds[0], seeds[1], seeds[2], bounds[0])
    return _find(i, j, a, b, rarity, bounds), _find(j, i, b, a, rarity, bounds)


@kernel
def _find(i: Ints, j: Ints, short: Side, long: Side, rarity: Ints, bounds: Bounds) -> Hulls:
    """Find the clusters of one side; a row is (start, end in the order of seeds, rarity held, rarity)."""
    _, gap_short, gap_long, units_short, units_long, least, ratio, containment = bounds
    nothing = np.zeros(0, np.int64)
    order, groups = clusters_by_loop(i, j, gap_short, gap_long, (nothing, nothing), (nothing, nothing), nothing, 0.0)
    kept = np.empty((len(groups), 4), np.int64)
    held = np.zeros(len(rarity), np.bool_)
    count = 0
    for k in range(len(groups)):
        low, high = groups[k, 0], groups[k, 1]
        if high - low < max(units_short, units_long):
            continue
        i0, i1, kinds_i = _range(i, order, low, high)
        j0, j1, kinds_j = _range(j, order, low, high)
        s0, s1, t0, t1 = short[1][i0], short[1][i1 + 1], long[1][j0], long[1][j1 + 1]
        length = short[2][s1 - 1, 1] - short[2][s0, 0]
        source = long[2][t1 - 1, 1] - long[2][t0, 0]
        if kinds_i < units_short or kinds_j < units_long or length < least or source < ratio * length:
            continue
        common, total = _contained(short[0][s0:s1], long[0][t0:t1], rarity, held)
        if common / max(total, 1) >= containment:
            kept[count, 0], kept[count, 1], kept[count, 2], kept[count, 3] = low, high, common, total
            count += 1
    return i, j, order, kept[:count]


@kernel
def _range(position: Ints, order: Ints, low: int, high: int) -> tuple[int, int, int]:
    """Return the least and the greatest position of a group, and how many different ones it has."""
    least = greatest = position[order[low]]
    for place in range(low, high):
        least, greatest = min(least, position[order[place]]), max(greatest, position[order[place]])
    seen = np.zeros(greatest - least + 1, np.bool_)
    kinds = 0
    for place in range(low, high):
        at = position[order[place]] - least
        kinds += not seen[at]
        seen[at] = True
    return least, greatest, kinds


@kernel
def _contained(short: Ints, long: Ints, rarity: Ints, held: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Sum the rarity of the short side's words that the long one holds, and of all; `held` is False again."""
    for term in long:
        held[term] = True
    common = total = 0
    for term in short:
        total += rarity[term]
        common += rarity[term] if held[term] else 0
    for term in long:
        held[term] = False
    return common, total
