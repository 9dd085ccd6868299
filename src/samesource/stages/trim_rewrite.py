"""Make room between two passages that share words on one side."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.config import AlignConfig
from samesource.stages.refine_box import refine_box
from samesource.stages.unit_view import Box, UnitView


def trim_rewrite(units: UnitView, box: Box, others: Sequence[Box], config: AlignConfig) -> Box | None:
    """Return what is left of a box beside `others`, edges refined again, or None where nothing is.

    On each side the part is kept that the middle of the box lies in, seen from the middle of the other box.
    """
    limits = [0, len(units.a.term), 0, len(units.b.term)]
    for other in others:
        for side in (0, 2):
            if min(box[side + 1], other[side + 1]) <= max(box[side], other[side]):
                continue
            if other[side] + other[side + 1] < box[side] + box[side + 1]:
                limits[side] = max(limits[side], other[side + 1])
            else:
                limits[side + 1] = min(limits[side + 1], other[side])
    a0, a1, b0, b1 = limits
    core = (max(box[0], a0), min(box[1], a1), max(box[2], b0), min(box[3], b1))
    if core[0] >= core[1] or core[2] >= core[3]:
        return None
    return refine_box(units, core, (a0, a1, b0, b1), config)
