"""Grow boxes of shared words over small edits."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]

_BAND = 6
"""Words that one side may have more than the other on the way."""
_REACH = 400
"""Words; the search ends long before, but for texts made of one word."""


@kernel
def extend_boxes(a: Ints, b: Ints, boxes: Ints, drop: int) -> Ints:
    """Extend each box (a start, a end, b start, b end) at both ends by the best-scoring alignment of words.

    A shared word scores 1, one changed, left out or put in -1; an end is where the score is best, and the search stops
    where no way is within `drop` of it (gapped X-drop extension, Altschul et al. 1997).
    """
    grown = boxes.copy()
    for row in range(len(boxes)):
        more_a, more_b = _extend(a, b, boxes[row, 1], boxes[row, 3], 1, drop)
        grown[row, 1] += more_a
        grown[row, 3] += more_b
        more_a, more_b = _extend(a, b, boxes[row, 0] - 1, boxes[row, 2] - 1, -1, drop)
        grown[row, 0] -= more_a
        grown[row, 2] -= more_b
    return grown


@kernel
def _extend(a: Ints, b: Ints, start_a: int, start_b: int, step: int, drop: int) -> tuple[int, int]:
    """Count the words of a and of b that the best alignment from a corner outward takes in."""
    left_a = len(a) - start_a if step > 0 else start_a + 1
    left_b = len(b) - start_b if step > 0 else start_b + 1
    width = 2 * _BAND + 1
    low = -drop - 1
    before, now = np.full(width, low, np.int64), np.full(width, low, np.int64)
    for k in range(_BAND, min(width, _BAND + left_b + 1)):
        before[k] = _BAND - k
    best = best_a = best_b = 0
    for i in range(1, min(left_a, _REACH) + 1):
        word = a[start_a + step * (i - 1)]
        top = low + best - 1
        for k in range(width):
            j = i + k - _BAND
            score = low + best
            if 0 <= j <= left_b:
                if k + 1 < width:
                    score = max(score, before[k + 1] - 1)
                if j > 0 and k > 0:
                    score = max(score, now[k - 1] - 1)
                if j > 0:
                    score = max(score, before[k] + (1 if b[start_b + step * (j - 1)] == word else -1))
            now[k] = score
            top = max(top, score)
            if score > best:
                best, best_a, best_b = score, i, j
        if top < best - drop:
            break
        before, now = now, before
    return best_a, best_b
