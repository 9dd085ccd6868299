"""Weight of the heaviest common subsequence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


def weigh_subsequence(a: Ints, b: Ints, weight: Ints) -> int:
    """Weigh the heaviest subsequence that `a` and `b` share in the same order.

    `weight` holds the whole-number weight of each term. Cost: (number of equal pairs) × log(length of b).
    """
    order = np.argsort(b, kind="stable")
    low = np.searchsorted(b[order], a, side="left")
    high = np.searchsorted(b[order], a, side="right")
    held = high > low
    return int(_climb(low[held], high[held], order, weight[a[held]], len(b)))


@kernel
def _climb(low: Ints, high: Ints, order: Ints, gain: Ints, length: int) -> int:
    """Keep, in a tree of prefix maxima over positions of b, the best weight that ends at or before each."""
    tree = np.zeros(length + 1, np.int64)
    for k in range(len(low)):
        for q in range(high[k] - 1, low[k] - 1, -1):
            position = order[q]
            best = 0
            node = position
            while node > 0:
                best = max(best, tree[node])
                node -= node & -node
            best += gain[k]
            node = position + 1
            while node <= length:
                tree[node] = max(tree[node], best)
                node += node & -node
    best = 0
    node = length
    while node > 0:
        best = max(best, tree[node])
        node -= node & -node
    return best
