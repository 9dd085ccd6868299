"""Keep the pairs that are near the best of both of their ends."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@kernel
def mutual_by_loop(i: Ints, j: Ints, likeness: Floats, share: float) -> npt.NDArray[np.bool_]:
    """Tell which pairs are near the best of both of their ends. The same as `filter_mutual`."""
    last_i = last_j = -1
    for k in range(len(i)):
        last_i, last_j = max(last_i, i[k]), max(last_j, j[k])
    best_i, best_j = np.zeros(last_i + 1), np.zeros(last_j + 1)
    for k in range(len(i)):
        best_i[i[k]] = max(best_i[i[k]], likeness[k])
        best_j[j[k]] = max(best_j[j[k]], likeness[k])
    kept = np.empty(len(i), np.bool_)
    for k in range(len(i)):
        kept[k] = likeness[k] >= share * best_i[i[k]] and likeness[k] >= share * best_j[j[k]]
    return kept
