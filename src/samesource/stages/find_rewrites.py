"""Passages told again in other words."""

from __future__ import annotations

from typing import NamedTuple

from samesource.config import AlignConfig
from samesource.kernels.dense_clusters import dense_clusters
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
    sides = ((units.a.term, units.a.bound), (units.b.term, units.b.bound))
    for group in dense_clusters(i, j, config.cluster_gap_units, *sides, units.rarity, config.cluster_cosine):
        box = refine_box(units, _hull(units, i[group], j[group]), everything, config)
        if box is not None:
            best: dict[int, float] = {}
            for unit, likeness in zip(i[group].tolist(), near[group].tolist(), strict=True):
                best[unit] = max(best.get(unit, 0.0), likeness)
            found.append(Rewrite(sum(best.values()) / (int(i[group].max()) - int(i[group].min()) + 1), box))
    return found


def _hull(units: UnitView, i: Ints, j: Ints) -> Box:
    """Return the words from the first to the last unit of a cluster on both sides."""
    a, b = units.a.bound, units.b.bound
    return int(a[i.min()]), int(a[i.max() + 1]), int(b[j.min()]), int(b[j.max() + 1])
