"""How much of two spans of words the other side matches."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel, kernel

Ints = npt.NDArray[np.int64]
Box = tuple[int, int, int, int]


@kernel
def matched_by_loop(a: Ints, b: Ints, box: Box, without: Ints, weight: Ints) -> tuple[int, int]:
    """Sum the weight that both sides have, and that of either. The same as `match_weight`."""
    left = np.zeros(len(weight), np.int64)
    common = total = 0
    for place in range(box[0], box[1]):
        if not _inside(place, without, 0):
            left[a[place]] += 1
            total += weight[a[place]]
    for place in range(box[2], box[3]):
        if not _inside(place, without, 2):
            total += weight[b[place]]
            if left[b[place]]:
                left[b[place]] -= 1
                common += weight[b[place]]
    return common, total


@inlined_kernel
def _inside(place: int, without: Ints, side: int) -> bool:
    """Tell whether a word stands in one of some boxes."""
    inside = False
    for k in range(len(without)):
        inside = inside or without[k, side] <= place < without[k, side + 1]
    return inside
