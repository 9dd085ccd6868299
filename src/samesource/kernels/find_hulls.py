"""Clusters of seeds that may sum up a long span of one text in a short one of the other."""

from __future__ import annotations

from typing import NamedTuple, cast

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.hulls_by_loop import Bounds, Hulls, Seeds, Side, hulls_by_loop
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.kernels.filter_mutual import filter_mutual

Ints = npt.NDArray[np.int64]
Hull = tuple[Ints, Ints, float]


class HullBounds(NamedTuple):
    """What a cluster must reach; defaults and reasons of all but `length` stand in the configuration."""

    mutual_share: float
    gap_short: int
    gap_long: int
    units_short: int
    units_long: int
    length: int
    """Code points of the short side."""
    ratio: float
    containment: float


def find_hulls(seeds: Seeds, a: Side, b: Side, rarity: Ints, bounds: HullBounds) -> tuple[list[Hull], list[Hull]]:
    """Cluster the seeds with a small gap on the short side and a wide one on the long side, both ways round.

    Returns of the clusters whose short side is a's, then b's, those that reach the bounds, in order of each one's first
    seed: the units of the short and of the long side, ascending, and the share of the short side's rarity that the long
    one holds. Only seeds near the best of both of their units count.
    """
    if len(seeds[0]) < max(bounds.units_short, bounds.units_long):
        return [], []
    if runs_compiled():
        of_a, of_b = hulls_by_loop(seeds, a, b, rarity, cast("Bounds", tuple(bounds)))
        return _listed(of_a), _listed(of_b)
    kept = filter_mutual(*seeds, bounds.mutual_share)
    i, j = seeds[0][kept], seeds[1][kept]
    return _find(i, j, a, b, rarity, bounds), _find(j, i, b, a, rarity, bounds)


def _listed(hulls: Hulls) -> list[Hull]:
    """List what the kernel found."""
    i, j, order, rows = hulls
    kept = sorted((int(order[low]), low, high, common / max(total, 1)) for low, high, common, total in rows.tolist())
    return [(np.unique(i[order[low:high]]), np.unique(j[order[low:high]]), share) for _, low, high, share in kept]


def _find(i: Ints, j: Ints, short: Side, long: Side, rarity: Ints, bounds: HullBounds) -> list[Hull]:
    """Find the clusters of one side."""
    found: list[Hull] = []
    for group in cluster_seeds(i, j, bounds.gap_short, bounds.gap_long):
        if len(group) < max(bounds.units_short, bounds.units_long):
            continue
        hull = np.unique(i[group]), np.unique(j[group])
        if len(hull[0]) >= bounds.units_short and len(hull[1]) >= bounds.units_long:
            share = _contained(short, long, hull, rarity, bounds)
            found += [(*hull, share)] if share >= bounds.containment else []
    return found


def _contained(short: Side, long: Side, hull: tuple[Ints, Ints], rarity: Ints, bounds: HullBounds) -> float:
    """Return the share of a hull's rarity that its source holds; -1 where lengths do not fit."""
    s0, s1 = int(short[1][hull[0][0]]), int(short[1][hull[0][-1] + 1])
    t0, t1 = int(long[1][hull[1][0]]), int(long[1][hull[1][-1] + 1])
    length = int(short[2][s1 - 1, 1] - short[2][s0, 0])
    source = int(long[2][t1 - 1, 1] - long[2][t0, 0])
    if length < bounds.length or source < bounds.ratio * length:
        return -1.0
    held = np.zeros(len(rarity), np.bool_)
    held[long[0][t0:t1]] = True
    words = short[0][s0:s1]
    return int(rarity[words[held[words]]].sum()) / max(int(rarity[words].sum()), 1)
