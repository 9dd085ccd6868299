"""Counts of terms by group."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def bag_matrix(group: Ints, column: Ints, groups: int, columns: int) -> npt.NDArray[np.float64]:
    """Count how often each column occurs in each group; a negative column counts nowhere.

    Returns groups × columns whole numbers as floats, so that products of them are exact in any order of summing.
    """
    known = column >= 0
    flat = np.bincount(group[known] * columns + column[known], minlength=groups * columns)
    return flat.astype(np.float64).reshape(groups, columns)
