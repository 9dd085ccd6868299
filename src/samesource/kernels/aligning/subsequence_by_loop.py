"""Weight of the heaviest common subsequence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.postings import postings

Ints = npt.NDArray[np.int64]


@kernel
def subsequence_by_loop(a: Ints, b: Ints, weight: Ints) -> int:
    """Weigh the heaviest subsequence that both share. The same as `weigh_subsequence`.

    A tree of prefix maxima (Fenwick 1994) tells the best weight that ends before a place of b.
    """
    start, posted = postings(b, len(weight))
    best = np.zeros(len(b) + 1, np.int64)
    heaviest = 0
    for term in a:
        for back in range(start[term + 1] - start[term]):
            place = posted[start[term + 1] - 1 - back]
            total, before = 0, place
            while before > 0:
                total = max(total, best[before])
                before &= before - 1
            total += weight[term]
            heaviest = max(heaviest, total)
            after = place + 1
            while after <= len(b):
                best[after] = max(best[after], total)
                after += after & -after
    return heaviest
