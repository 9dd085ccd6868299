"""How far two texts agree from a corner outward."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64] | list[int]

BAND = 6
"""Words that one side may have more than the other on the way."""
_REACH = 400
"""Words; the search ends long before, but for texts made of one word."""


@kernel
def reach_words(
    a: Ints, b: Ints, start_a: int, start_b: int, step: int, drop: int, before: Ints, now: Ints
) -> tuple[int, int]:
    """Count the words of a and of b that the best alignment from a corner outward takes in.

    `before` and `now` have room for 2 × BAND + 1 scores. All may be lists, which are quicker where nothing is compiled.
    """
    left_a = len(a) - start_a if step > 0 else start_a + 1
    left_b = len(b) - start_b if step > 0 else start_b + 1
    width = 2 * BAND + 1
    low = -drop - 1
    for k in range(width):
        before[k] = now[k] = low
    for k in range(BAND, min(width, BAND + left_b + 1)):
        before[k] = BAND - k
    best = best_a = best_b = 0
    for i in range(1, min(left_a, _REACH) + 1):
        word = a[start_a + step * (i - 1)]
        top = low + best - 1
        for k in range(width):
            j = i + k - BAND
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
