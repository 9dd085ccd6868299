"""One step of cutting a cloud of seeds at its gaps."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Ints = npt.NDArray[np.int64]


@inlined_kernel
def cut_seeds(positions: Ints, gap: int, order: Ints, low: int, high: int, other: Ints, part: Ints, ends: Ints) -> int:
    """Sort the seeds order[low:high] by the stretch of `positions` without gaps that each lies in, else as they are.

    Returns the number of stretches; `ends` says where each ends in `order`. `part` (one entry a position) holds zeros
    before and after; `other` is as long as `order`. Cost: seeds + positions between the first and the last.
    """
    least = greatest = positions[order[low]]
    for place in range(low, high):
        position = positions[order[place]]
        least, greatest = min(least, position), max(greatest, position)
        part[position] = 1
    stretches, last = 1, least
    ends[0] = 0
    for position in range(least, greatest + 1):
        if part[position]:
            if position - last > gap + 1:
                ends[stretches] = 0
                stretches += 1
            part[position] = stretches
            last = position
    for place in range(low, high):
        ends[part[positions[order[place]]] - 1] += 1
    start = low
    for k in range(stretches):
        size = ends[k]
        ends[k] = start
        start += size
    for place in range(low, high):
        stretch = part[positions[order[place]]] - 1
        other[ends[stretch]] = order[place]
        ends[stretch] += 1
    for place in range(low, high):
        part[positions[order[place]]] = 0
        order[place] = other[place]
    return stretches
