"""Where a window of terms stands in a table of windows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Ints = npt.NDArray[np.int64]

_FACTOR, _KEPT = 1_000_003, (1 << 40) - 1
"""Of a key only so many bits are kept that the next step cannot overflow."""


@inlined_kernel
def window_slot(slots: Ints, at: Ints, text: Ints, start: int, size: int) -> int:
    """Find the slot of the window of `size` terms at `start` of `text`, or the free one (below 0) where it belongs.

    `slots` holds windows of `at` by their start; its length is a power of two, and some slots are free.
    """
    key = text[start]
    for offset in range(1, size):
        key = (key * _FACTOR & _KEPT) + text[start + offset]
    mask = len(slots) - 1
    slot = (key ^ (key >> 20)) & mask
    while slots[slot] >= 0:
        same = True
        for offset in range(size):
            if at[slots[slot] + offset] != text[start + offset]:
                same = False
                break
        if same:
            break
        slot = (slot + 1) & mask
    return int(slot)
