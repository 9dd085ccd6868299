"""Keep the pairs that are near the best of both of their ends."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.mutual_by_loop import mutual_by_loop

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def filter_mutual(i: Ints, j: Ints, likeness: Floats, share: float) -> npt.NDArray[np.bool_]:
    """Tell which pairs (i, j) reach `share` of the greatest likeness of any pair of i and of any pair of j."""
    if runs_compiled():
        return mutual_by_loop(i, j, likeness, share)
    best_i = np.zeros(int(i.max(initial=-1)) + 1)
    best_j = np.zeros(int(j.max(initial=-1)) + 1)
    np.maximum.at(best_i, i, likeness)
    np.maximum.at(best_j, j, likeness)
    return (likeness >= share * best_i[i]) & (likeness >= share * best_j[j])
