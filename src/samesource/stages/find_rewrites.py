"""Passages told again in other words."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.kernels.filter_mutual import filter_mutual
from samesource.kernels.refine_edges import refine_edges
from samesource.stages.pair_view import Floats, Ints
from samesource.stages.unit_view import UnitSide, UnitView

Box = tuple[int, int, int, int]


class Rewrite(NamedTuple):
    """A passage found and how sure it is."""

    quality: float
    box: Box


def find_rewrites(units: UnitView, seeds: tuple[Ints, Ints, Floats], config: AlignConfig) -> list[Rewrite]:
    """Cluster the seeds and refine the edges of each cluster; boxes of words with their mean best cosine."""
    i, j, near = seeds
    kept = filter_mutual(i, j, near, config.mutual_share)
    i, j, near = i[kept], j[kept], near[kept]
    found = []
    for group in _dense_clusters(units, i, j, config):
        box = _refine(units, _hull(units, i[group], j[group]), config)
        if box is not None:
            best: dict[int, float] = {}
            for unit, likeness in zip(i[group].tolist(), near[group].tolist(), strict=True):
                best[unit] = max(best.get(unit, 0.0), likeness)
            found.append(Rewrite(sum(best.values()) / (int(i[group].max()) - int(i[group].min()) + 1), box))
    return found


def _dense_clusters(units: UnitView, i: Ints, j: Ints, config: AlignConfig) -> list[Ints]:
    """Cluster with a gap that shrinks until the two sides of each cluster are alike as a whole."""
    waiting = [(np.arange(len(i)), config.cluster_gap_units)]
    done: list[Ints] = []
    while waiting:
        group, gap = waiting.pop()
        for part in cluster_seeds(i[group], j[group], gap, gap):
            members = group[part]
            if _likeness(units, i[members], j[members]) >= config.cluster_cosine:
                done.append(members)
            elif gap > 0:
                waiting.append((members, gap - 1))
    return sorted(done, key=lambda members: int(members[0]))


def _likeness(units: UnitView, i: Ints, j: Ints) -> float:
    """Return the cosine of the summed vectors of the two sides of a cluster."""
    rarity = units.rarity.astype(np.float64)
    low_a, high_a = units.a.bound[i.min()], units.a.bound[i.max() + 1]
    low_b, high_b = units.b.bound[j.min()], units.b.bound[j.max() + 1]
    sum_a = np.bincount(units.a.term[low_a:high_a], minlength=len(rarity)) * rarity
    sum_b = np.bincount(units.b.term[low_b:high_b], minlength=len(rarity)) * rarity
    scale = float((sum_a * sum_a).sum()) * float((sum_b * sum_b).sum())
    return float((sum_a * sum_b).sum()) / scale**0.5 if scale else 0.0


def _hull(units: UnitView, i: Ints, j: Ints) -> Box:
    """Return the words from the first to the last unit of a cluster on both sides."""
    a, b = units.a.bound, units.b.bound
    return int(a[i.min()]), int(a[i.max() + 1]), int(b[j.min()]), int(b[j.max() + 1])


def _refine(units: UnitView, box: Box, config: AlignConfig) -> Box | None:
    """Move the edges of both sides to where their words stop matching; None where nothing is left."""
    a0, a1, b0, b1 = box
    for _ in range(config.refine_rounds):
        a0, a1 = _refine_side(units, units.a, (a0, a1), units.b.term[b0:b1], config)
        if a1 <= a0:
            return None
        b0, b1 = _refine_side(units, units.b, (b0, b1), units.a.term[a0:a1], config)
        if b1 <= b0:
            return None
    return a0, a1, b0, b1


def _refine_side(
    units: UnitView, side: UnitSide, span: tuple[int, int], other: Ints, config: AlignConfig
) -> tuple[int, int]:
    """Refine one side against the words of the other."""
    low, high = max(0, span[0] - config.refine_reach_words), min(len(side.term), span[1] + config.refine_reach_words)
    supply = np.bincount(other, minlength=len(units.rarity))
    start, end = refine_edges(
        side.term[low:high], (span[0] - low, span[1] - low), supply, units.rarity, config.refine_drop
    )
    return low + start, low + end
