"""Sort pairs of sentences, best first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel, kernel

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@kernel
def sort_pairs(i: Ints, j: Ints, strength: Floats) -> Ints:
    """Return the order of pairs by strength, greatest first, then by i + j, the smaller of both, and as they stand."""
    order, other = np.arange(len(i)), np.empty(len(i), np.int64)
    width = 1
    while width < len(i):
        for low in range(0, len(i), 2 * width):
            middle, high = min(low + width, len(i)), min(low + 2 * width, len(i))
            left, right = low, middle
            for place in range(low, high):
                if left < middle and (right == high or not _before(i, j, strength, order[right], order[left])):
                    other[place] = order[left]
                    left += 1
                else:
                    other[place] = order[right]
                    right += 1
        order, other = other, order
        width *= 2
    return order


@inlined_kernel
def _before(i: Ints, j: Ints, strength: Floats, x: int, y: int) -> bool:
    """Tell whether pair x goes before pair y."""
    if strength[x] != strength[y]:
        return bool(strength[x] > strength[y])
    if i[x] + j[x] != i[y] + j[y]:
        return bool(i[x] + j[x] < i[y] + j[y])
    return bool(min(i[x], j[x]) < min(i[y], j[y]))
