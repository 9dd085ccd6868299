"""What stands between the words of a span."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]


@lean_kernel
def holes_by_loop(
    character: Ints, flag: npt.NDArray[np.uint8], low: int, high: int, gap: int, mark: int
) -> tuple[bool, bool]:
    """Tell what holes a span has. The same as `find_holes`."""
    apart, marked = False, False
    for word in range(low, high):
        marked = marked or (flag[word] & mark) > 0
        apart = apart or (word > low and character[word, 0] - character[word - 1, 1] >= gap)
    return apart, marked
