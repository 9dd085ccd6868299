"""Number values by their first appearance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def numbers_by_loop(known: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Number `values` on from `known`, distinct hashes that bear the numbers from 0; also list the new ones in order.

    The same as `number_terms`, by a table of hashes with open addressing. Values are well mixed already.
    """
    size = 16
    while size < 2 * (len(known) + len(values)):
        size *= 2
    slots = np.full(size, -1, np.int64)
    listed = np.empty(len(known) + len(values), np.int64)
    numbers = np.empty(len(values), np.int64)
    count = 0
    for place in range(len(known) + len(values)):
        value = known[place] if place < len(known) else values[place - len(known)]
        slot = (value ^ (value >> 32)) & (size - 1)
        while slots[slot] >= 0 and listed[slots[slot]] != value:
            slot = (slot + 1) & (size - 1)
        if slots[slot] < 0:
            slots[slot] = count
            listed[count] = value
            count += 1
        if place >= len(known):
            numbers[place - len(known)] = slots[slot]
    return numbers, listed[len(known) : count].copy()
