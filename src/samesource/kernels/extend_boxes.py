"""Grow boxes of shared words over small edits."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.boxes_by_loop import boxes_by_loop
from samesource.kernels.aligning.reach_words import BAND, reach_words

Ints = npt.NDArray[np.int64]


def extend_boxes(a: Ints, b: Ints, boxes: Ints, drop: int) -> Ints:
    """Extend each box (a start, a end, b start, b end) at both ends by the best-scoring alignment of words.

    A shared word scores 1, one changed, left out or put in -1; an end is where the score is best, and the search stops
    where no way is within `drop` of it (gapped X-drop extension, Altschul et al. 1997).
    """
    if runs_compiled():
        return boxes_by_loop(a, b, boxes, drop)
    first, second = a.tolist(), b.tolist()
    rows = [0] * (2 * BAND + 1), [0] * (2 * BAND + 1)
    grown = []
    for a0, a1, b0, b1 in boxes.tolist():
        after_a, after_b = reach_words(first, second, a1, b1, 1, drop, *rows)
        before_a, before_b = reach_words(first, second, a0 - 1, b0 - 1, -1, drop, *rows)
        grown.append((a0 - before_a, a1 + after_a, b0 - before_b, b1 + after_b))
    return np.array(grown, np.int64).reshape(-1, 4)
