"""Where a normal position stands in the text as received."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Shorts = npt.NDArray[np.int32]


@inlined_kernel
def original_place(map_normal: Shorts, map_original: Shorts, normal: int) -> int:
    """Return the original position of a normal one, by the entries where the shift between both changes."""
    low, high = 0, len(map_normal)
    while low < high:
        middle = (low + high) // 2
        if map_normal[middle] <= normal:
            low = middle + 1
        else:
            high = middle
    return int(map_original[low - 1] + normal - map_normal[low - 1])
