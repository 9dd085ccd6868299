"""Grow boxes of shared words over small edits."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.reach_words import BAND, reach_words

Ints = npt.NDArray[np.int64]


@kernel
def boxes_by_loop(a: Ints, b: Ints, boxes: Ints, drop: int) -> Ints:
    """Extend each box at both ends. The same as `extend_boxes`."""
    before, now = np.empty(2 * BAND + 1, np.int64), np.empty(2 * BAND + 1, np.int64)
    grown = boxes.copy()
    for row in range(len(boxes)):
        more_a, more_b = reach_words(a, b, boxes[row, 1], boxes[row, 3], 1, drop, before, now)
        grown[row, 1] += more_a
        grown[row, 3] += more_b
        more_a, more_b = reach_words(a, b, boxes[row, 0] - 1, boxes[row, 2] - 1, -1, drop, before, now)
        grown[row, 0] -= more_a
        grown[row, 2] -= more_b
    return grown
