"""How much of a line one window of a text holds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64] | list[int]


@kernel
def window_weight(places: Ints, what: Ints, left: Ints, full: Ints, worth: Ints, width: int, fewest: int) -> int:
    """Return the greatest weight of a line's terms within `width` words, each counted as often as the line has it.

    `what` are the terms that stand at `places` of the text; `left` and `full` (equal at first; `left` is used up) and
    `worth` have one entry a term. A window with fewer than `fewest` different terms counts nothing.
    """
    best = total = kinds = first = 0
    for last in range(len(places)):
        term = what[last]
        if full[term] == 0:
            continue
        while places[first] <= places[last] - width:
            gone = what[first]
            if full[gone] > 0:
                left[gone] += 1
                total -= worth[gone] if left[gone] > 0 else 0
                kinds -= left[gone] == full[gone]
            first += 1
        total += worth[term] if left[term] > 0 else 0
        kinds += left[term] == full[term]
        left[term] -= 1
        best = max(best, total if kinds >= fewest else 0)
    return best
