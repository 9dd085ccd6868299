"""What stands between the words of a span."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]


@lean_kernel
def holes_by_loop(character: Ints, flag: npt.NDArray[np.uint8], low: int, high: int, gap: int, mark: int) -> bool:
    """Tell whether a span has a hole. The same as `has_holes`."""
    for word in range(low, high):
        if flag[word] & mark or (word > low and character[word, 0] - character[word - 1, 1] >= gap):
            return True
    return False
