"""How much of each sentence stands in the other text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.postings import postings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Sparse = tuple[Ints, Ints]


@kernel
def coverage_by_loop(
    a: Sparse, mass: Floats, b: Sparse, count: int, weight: Floats, adjacent: float
) -> tuple[Floats, Ints]:
    """Return the share of each sentence found in its best match, and that match. The same as `sentence_coverage`."""
    start, posted = postings(b[1], len(weight))
    single, twice = np.zeros(count), np.zeros(count)
    share, best = np.zeros(len(mass)), np.zeros(len(mass), np.int64)
    low = 0
    for i in range(len(mass)):
        single[:] = 0.0
        twice[:] = 0.0
        while low < len(a[0]) and a[0][low] == i:
            term = a[1][low]
            last = -2
            for place in range(start[term], start[term + 1]):
                j = b[0][posted[place]]
                single[j] += weight[term]
                if j == last + 1:
                    twice[last] += weight[term]
                last = j
            low += 1
        for j in range(1, count):
            if single[j] > single[best[i]]:
                best[i] = j
        value = single[best[i]]
        for j in range(count - 1):
            value = max(value, adjacent * (single[j] + single[j + 1] - twice[j]))
        share[i] = value / max(mass[i], 1.0)
    return share, best
