"""Winnow the runs of one text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Numbers = npt.NDArray[np.uint64]

_0, _1 = np.uint64(0), np.uint64(1)


@inlined_kernel
def choose_anchors(grams: Numbers, count: np.uint64, window: np.uint64, chosen: Numbers) -> np.uint64:
    """Write the places of the minima of every `window` hashes, the rightmost of equals, once each; return how many.

    Schleimer, Wilkerson and Aiken 2003. The places are those of `kernels.winnow`.
    Cost: hashes × window, without branches.
    """
    width = min(window, count)
    found, last = _0, ~_0
    if width == _0:
        return found
    for k in range(count - width + _1):
        place = np.uint64(k) + width - _1
        least = grams[place]
        for back in range(_1, width):
            other = np.uint64(k) + width - _1 - np.uint64(back)
            lower = grams[other] < least
            place = other if lower else place
            least = grams[other] if lower else least
        chosen[found] = place
        found += np.uint64(place != last)
        last = place
    return found
