"""Where a value stands in a table of values."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Slots = npt.NDArray[np.uint32]
Ints = npt.NDArray[np.int64]

_ONE, _HALF = np.uint64(1), np.uint64(32)
"""Places are counted without a sign, so that no step asks whether one is counted from the end."""


@inlined_kernel
def value_slot(slots: Slots, listed: Ints, value: int) -> np.uint64:
    """Find the slot of a value, or the free one (0) where it belongs.

    A slot holds 1 + the place of its value in `listed`; their number is a power of two, and some are free. Values are
    hashes, well mixed already.
    """
    mask = np.uint64(len(slots) - 1)
    mixed = np.uint64(value)
    slot = (mixed ^ (mixed >> _HALF)) & mask
    while slots[slot]:
        if listed[slots[slot] - _ONE] == value:
            break
        slot = (slot + _ONE) & mask
    return slot
