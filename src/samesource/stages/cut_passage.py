"""Cut a passage wherever text that is no story stands inside it."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.stages.pair_view import Ints, PairView
from samesource.stages.refine_box import refine_box
from samesource.stages.unit_view import Box, UnitView


def cut_passage(pair: PairView, units: UnitView, seeds: tuple[Ints, Ints], box: Box, config: AlignConfig) -> list[Box]:
    """Cut a box of words so that no piece crosses a break on either side; a box without breaks stays as it is.

    The seeds (units that are near each other's best) tell which stretches of the two sides belong together.
    """
    a0, a1, b0, b1 = box
    part_a, part_b = pair.a.stretch, pair.b.stretch
    if part_a[a0] == part_a[a1 - 1] and part_b[b0] == part_b[b1 - 1]:
        return [box]
    pieces: set[Box] = set()
    for low_a, high_a in _stretches(part_a, a0, a1):
        for low_b, high_b in _stretches(part_b, b0, b1):
            pieces.update(_within(units, seeds, (low_a, high_a, low_b, high_b), config))
    return sorted(pieces)


def _stretches(part: Ints, low: int, high: int) -> list[tuple[int, int]]:
    """List the unbroken ranges of words from `low` to `high`."""
    cuts = (np.flatnonzero(np.diff(part[low:high])) + 1 + low).tolist()
    return list(zip([low, *cuts], [*cuts, high], strict=True))


def _within(units: UnitView, seeds: tuple[Ints, Ints], limits: Box, config: AlignConfig) -> list[Box]:
    """Cluster the seeds inside the limits and trim each cluster, so that pieces do not grow into each other."""
    start_a, end_a = units.a.bound[seeds[0]], units.a.bound[seeds[0] + 1]
    start_b, end_b = units.b.bound[seeds[1]], units.b.bound[seeds[1] + 1]
    inside_a = np.minimum(end_a, limits[1]) - np.maximum(start_a, limits[0]) > (end_a - start_a) // 2
    inside_b = np.minimum(end_b, limits[3]) - np.maximum(start_b, limits[2]) > (end_b - start_b) // 2
    chosen = np.flatnonzero(inside_a & inside_b)
    found = []
    for group in cluster_seeds(seeds[0][chosen], seeds[1][chosen], config.cluster_gap_units, config.cluster_gap_units):
        members = chosen[group]
        hull = (
            max(int(start_a[members].min()), limits[0]),
            min(int(end_a[members].max()), limits[1]),
            max(int(start_b[members].min()), limits[2]),
            min(int(end_b[members].max()), limits[3]),
        )
        piece = refine_box(units, hull, hull, config)
        if piece is not None:
            found.append(piece)
    return found
