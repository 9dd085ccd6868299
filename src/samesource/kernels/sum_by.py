"""Sums by owner."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def sum_by(
    owner: npt.NDArray[np.int64], values: npt.NDArray[np.float64] | npt.NDArray[np.int64], count: int
) -> npt.NDArray[np.float64]:
    """Sum `values` by owner (0 to count - 1); whole numbers add up exactly whatever their order."""
    return np.bincount(owner, weights=values, minlength=count).astype(np.float64)
