"""Passages told again in other words."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.stages.pair_view import Floats, Ints
from samesource.stages.refine_box import refine_box
from samesource.stages.unit_view import Box, UnitView


class Rewrite(NamedTuple):
    """A passage found and how sure it is."""

    quality: float
    box: Box


def find_rewrites(units: UnitView, seeds: tuple[Ints, Ints, Floats], config: AlignConfig) -> list[Rewrite]:
    """Cluster the seeds (mutually filtered) and refine each cluster's edges; quality is the mean best cosine."""
    i, j, near = seeds
    everything = (0, len(units.a.term), 0, len(units.b.term))
    found = []
    for group in _dense_clusters(units, i, j, config):
        box = refine_box(units, _hull(units, i[group], j[group]), everything, config)
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
