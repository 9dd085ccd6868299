"""What Kendall's rank correlation counts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]


@lean_kernel
def agreement_by_loop(x: Ints, y: Ints) -> tuple[int, int, int]:
    """Count pairs in the same order less those in opposite order, pairs that differ in x, and in y."""
    agreed = first = second = 0
    for i in range(len(x)):
        for j in range(i + 1, len(x)):
            sign_x = 1 if x[i] > x[j] else -1 if x[i] < x[j] else 0
            sign_y = 1 if y[i] > y[j] else -1 if y[i] < y[j] else 0
            agreed += sign_x * sign_y
            first += sign_x != 0
            second += sign_y != 0
    return agreed, first, second
