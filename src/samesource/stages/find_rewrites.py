"""Passages told again in other words."""

from __future__ import annotations

from typing import NamedTuple

from samesource.config import AlignConfig
from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.rewrites_by_loop import rewrites_by_loop
from samesource.kernels.dense_clusters import dense_clusters
from samesource.kernels.filter_mutual import filter_mutual
from samesource.stages.pair_view import Floats, Ints
from samesource.stages.refine_box import refine_box
from samesource.stages.unit_view import Box, UnitView


class Rewrite(NamedTuple):
    """A passage found and how sure it is."""

    quality: float
    box: Box


def find_rewrites(units: UnitView, config: AlignConfig) -> list[Rewrite]:
    """Cluster the seeds (mutually filtered) and refine each cluster's edges; quality is the mean best cosine."""
    sides = ((units.a.term, units.a.bound), (units.b.term, units.b.bound))
    if runs_compiled():
        edges = (config.refine_reach_words, config.refine_drop, config.refine_rounds)
        gap, least = config.cluster_gap_units, config.cluster_cosine
        boxes, quality = rewrites_by_loop(units.seeds, config.mutual_share, gap, *sides, units.rarity, least, edges)
        return [
            Rewrite(sure, (a0, a1, b0, b1))
            for sure, (a0, a1, b0, b1) in zip(quality.tolist(), boxes.tolist(), strict=True)
        ]
    i, j, near = units.seeds
    mutual = filter_mutual(i, j, near, config.mutual_share)
    i, j, near = i[mutual], j[mutual], near[mutual]
    everything = (0, len(units.a.term), 0, len(units.b.term))
    found = []
    for group in dense_clusters(i, j, config.cluster_gap_units, *sides, units.rarity, config.cluster_cosine):
        box = refine_box(units, _hull(units, i[group], j[group]), everything, config)
        if box is not None:
            found.append(Rewrite(_mean_best(i[group], near[group]), box))
    return found


def _mean_best(i: Ints, near: Floats) -> float:
    """Average the best likeness of each unit over the units of a cluster, added up in their order."""
    best: dict[int, float] = {}
    for unit, likeness in zip(i.tolist(), near.tolist(), strict=True):
        best[unit] = max(best.get(unit, 0.0), likeness)
    total = 0.0
    for likeness in best.values():
        total += likeness
    return total / (int(i.max()) - int(i.min()) + 1)


def _hull(units: UnitView, i: Ints, j: Ints) -> Box:
    """Return the words from the first to the last unit of a cluster on both sides."""
    a, b = units.a.bound, units.b.bound
    return int(a[i.min()]), int(a[i.max() + 1]), int(b[j.min()]), int(b[j.max() + 1])
