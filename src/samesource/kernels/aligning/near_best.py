"""The pairs that are near the best of both of their ends."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.mutual_by_loop import mutual_by_loop

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@kernel
def near_best(i: Ints, j: Ints, likeness: Floats, share: float) -> tuple[Ints, Ints, Floats]:
    """Keep the pairs that reach `share` of the greatest likeness of any pair of i and of any pair of j, in order."""
    kept = mutual_by_loop(i, j, likeness, share)
    rows, columns, near = np.empty(len(i), np.int64), np.empty(len(i), np.int64), np.empty(len(i))
    count = 0
    for k in range(len(i)):
        rows[count], columns[count], near[count] = i[k], j[k], likeness[k]
        count += kept[k]
    return rows[:count], columns[:count], near[:count]
