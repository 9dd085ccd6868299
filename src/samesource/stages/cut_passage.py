"""Cut out of a passage what is no story."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from samesource.config import AlignConfig
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.kernels.filter_mutual import filter_mutual
from samesource.kernels.find_holes import Holes, find_holes
from samesource.records.prepared import IS_ASIDE
from samesource.stages.find_unshared import find_unshared
from samesource.stages.mark_stretches import SMALLEST_ISLAND, mark_stretches
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.refine_box import refine_box
from samesource.stages.unit_view import Box, UnitView

Bools = npt.NDArray[np.bool_]


def cut_passage(pair: PairView, units: UnitView, box: Box, config: AlignConfig) -> list[Box]:
    """Cut a box of words so that no piece holds or crosses what is no story on either side; else it stays as it is.

    Seeds that are near the best of both their units tell which stretches of the two sides belong together.
    """
    apart_a, marked_a = _holes(pair.a, box[0], box[1])
    apart_b, marked_b = _holes(pair.b, box[2], box[3])
    part_a, part_b = _part(pair.a, box[0], box[1], apart_a), _part(pair.b, box[2], box[3], apart_b)
    barred_a, barred_b = np.zeros(len(part_a), np.bool_), np.zeros(len(part_b), np.bool_)
    if marked_a or marked_b:
        barred_a, barred_b = find_unshared(pair, box, config)
    elif not part_a[-1] and not part_b[-1]:
        return [box]
    trimmed = (*_trim(box[0], barred_a), *_trim(box[2], barred_b))
    if trimmed[0] >= trimmed[1] or trimmed[2] >= trimmed[3]:
        return []
    ranges_a = _stretches(part_a, barred_a, box[0], trimmed[:2])
    ranges_b = _stretches(part_b, barred_b, box[2], trimmed[2:])
    if len(ranges_a) == len(ranges_b) == 1:
        refined = box if trimmed == box else refine_box(units, trimmed, trimmed, config)
        return [] if refined is None else [refined]
    i, j, near = units.seeds
    mutual = filter_mutual(i, j, near, config.mutual_share)
    seeds = i[mutual], j[mutual]
    pieces: set[Box] = set()
    for low_a, high_a in ranges_a:
        for low_b, high_b in ranges_b:
            pieces.update(_within(units, seeds, (low_a, high_a, low_b, high_b), config))
    return sorted(pieces)


def _holes(side: SideView, start: int, end: int) -> Holes:
    """Tell whether more than the marks of sentences may stand between words of a range, and whether any is marked."""
    return find_holes(side.view.character, side.view.flag, start, end, SMALLEST_ISLAND, IS_ASIDE)


def _part(side: SideView, start: int, end: int, apart: bool) -> Ints:
    """Number the stretches of a range of words between which text stands that is no story."""
    return mark_stretches(side.document, side.view.character[start:end]) if apart else np.zeros(end - start, np.int64)


def _trim(start: int, barred: Bools) -> tuple[int, int]:
    """Return the range of words from the first to the last that is not barred."""
    free = np.flatnonzero(~barred)
    return (start + int(free[0]), start + int(free[-1]) + 1) if len(free) else (start, start)


def _stretches(part: Ints, barred: Bools, start: int, span: tuple[int, int]) -> list[tuple[int, int]]:
    """List the unbroken ranges of a span's words, barred ones left out; `part` and `barred` begin at word `start`."""
    low, high = span
    inside = barred[low - start : high - start]
    breaks = (np.diff(part[low - start : high - start]) != 0) | np.diff(inside)
    bounds = [low, *(np.flatnonzero(breaks) + 1 + low).tolist(), high]
    return [(first, last) for first, last in itertools.pairwise(bounds) if not inside[first - low]]


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
