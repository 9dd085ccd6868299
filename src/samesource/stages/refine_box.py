"""Move the edges of a passage to where its words stop matching."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.edges_by_loop import edges_by_loop
from samesource.kernels.refine_edges import refine_edges
from samesource.stages.pair_view import Ints
from samesource.stages.unit_view import Box, UnitSide, UnitView


def refine_box(units: UnitView, box: Box, limits: Box, config: AlignConfig) -> Box | None:
    """Refine both sides of a box of words in turn, within `limits`; None where nothing is left."""
    if runs_compiled():
        reach, drop, rounds = config.refine_reach_words, config.refine_drop, config.refine_rounds
        refined = edges_by_loop(units.a.term, units.b.term, box, limits, units.rarity, reach, drop, rounds)
        return refined if refined[1] else None
    a0, a1, b0, b1 = box
    for _ in range(config.refine_rounds):
        before = (a0, a1, b0, b1)
        a0, a1 = _refine_side(units, units.a, before[:2], limits[:2], units.b.term[b0:b1], config)
        if a1 <= a0:
            return None
        b0, b1 = _refine_side(units, units.b, before[2:], limits[2:], units.a.term[a0:a1], config)
        if b1 <= b0:
            return None
        if before == (a0, a1, b0, b1):
            break
    return a0, a1, b0, b1


def _refine_side(
    units: UnitView,
    side: UnitSide,
    span: tuple[int, int],
    limits: tuple[int, int],
    other: Ints,
    config: AlignConfig,
) -> tuple[int, int]:
    """Refine one side against the words of the other."""
    low = max(limits[0], span[0] - config.refine_reach_words)
    high = min(limits[1], span[1] + config.refine_reach_words)
    supply = np.bincount(other, minlength=len(units.rarity))
    start, end = refine_edges(
        side.term[low:high], (span[0] - low, span[1] - low), supply, units.rarity, config.refine_drop
    )
    return low + start, low + end
