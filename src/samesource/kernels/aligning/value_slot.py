"""Where a value stands in a table of values."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Slots = npt.NDArray[np.int32]
Ints = npt.NDArray[np.int64]


@inlined_kernel
def value_slot(slots: Slots, listed: Ints, value: int) -> int:
    """Find the slot of a value, or the free one (0) where it belongs.

    A slot holds 1 + the place of its value in `listed`; their number is a power of two, and some are free. Values are
    hashes, well mixed already.
    """
    mask = len(slots) - 1
    slot = (value ^ (value >> 32)) & mask
    while slots[slot] and listed[slots[slot] - 1] != value:
        slot = (slot + 1) & mask
    return slot
