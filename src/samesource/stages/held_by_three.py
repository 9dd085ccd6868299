"""What a document has in common with every two others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def held_by_three(presence: FloatArray, weight: FloatArray, i: int, near: npt.NDArray[np.int64]) -> FloatArray:
    """Return [j, k]: the weight of the units that i, j and k all hold, for the rows `near` of `presence`.

    Weights are whole, so sums are exact in any order. Cost: near² × units of i.
    """
    columns = np.flatnonzero(presence[i])
    held = presence[np.ix_(near, columns)]
    common: FloatArray = (held * weight[columns]) @ held.T
    return common
