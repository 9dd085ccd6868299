"""List chosen pairs of sentences, best first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.sort_pairs import sort_pairs

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@kernel
def list_pairs(chosen: npt.NDArray[np.bool_], strength: Floats, count: int) -> Ints:
    """List `count` chosen pairs by strength: rows (i, j)."""
    rows, columns, values = np.empty(count, np.int64), np.empty(count, np.int64), np.empty(count)
    found = 0
    for i in range(chosen.shape[0]):
        for j in range(chosen.shape[1]):
            if chosen[i, j]:
                rows[found], columns[found], values[found] = i, j, strength[i, j]
                found += 1
    order = sort_pairs(rows, columns, values)
    pairs = np.empty((count, 2), np.int64)
    for k in range(count):
        pairs[k, 0], pairs[k, 1] = rows[order[k]], columns[order[k]]
    return pairs
