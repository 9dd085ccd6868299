"""Compare two sequences as sets of windows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.window_slot import window_slot

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@kernel
def grams_by_loop(a: Ints, allowed_a: Bools, b: Ints, allowed_b: Bools, n: int) -> tuple[int, int, int]:
    """Count the distinct windows of n terms of a, of b, and of both. The same as `compare_grams`."""
    size = 16
    while size < 2 * len(a):
        size *= 2
    slots, taken = np.full(size, -1, np.int64), np.zeros(size, np.bool_)
    count_a = common = 0
    length = 0
    for end in range(len(a)):
        length = length + 1 if allowed_a[end] else 0
        if length >= n:
            slot = window_slot(slots, a, a, end + 1 - n, n)
            if slots[slot] < 0:
                slots[slot] = end + 1 - n
                count_a += 1
    size = 16
    while size < 2 * len(b):
        size *= 2
    others = np.full(size, -1, np.int64)
    count_b = length = 0
    for end in range(len(b)):
        length = length + 1 if allowed_b[end] else 0
        if length < n:
            continue
        slot = window_slot(slots, a, b, end + 1 - n, n)
        if slots[slot] >= 0:
            common += not taken[slot]
            taken[slot] = True
            continue
        slot = window_slot(others, b, b, end + 1 - n, n)
        if others[slot] < 0:
            others[slot] = end + 1 - n
            count_b += 1
    return count_a, count_b + common, common
