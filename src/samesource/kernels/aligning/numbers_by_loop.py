"""Number values by their first appearance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.value_slot import value_slot

Ints = npt.NDArray[np.int64]


@kernel
def numbers_by_loop(known: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Number `values` on from `known`, distinct hashes that bear the numbers from 0; also list the new ones in order.

    The same as `number_terms`, by a table of hashes with open addressing.
    """
    size = 16
    while size < 2 * (len(known) + len(values)):
        size *= 2
    slots = np.zeros(size, np.uint32)
    listed = np.empty(len(known) + len(values), np.int64)
    numbers = np.empty(len(values), np.int64)
    for place in range(len(known)):
        listed[place] = known[place]
        slots[value_slot(slots, listed, known[place])] = place + 1
    count = len(known)
    for place in range(len(values)):
        slot = value_slot(slots, listed, values[place])
        if not slots[slot]:
            listed[count] = values[place]
            count += 1
            slots[slot] = count
        numbers[place] = slots[slot] - 1
    return numbers, listed[len(known) : count].copy()
