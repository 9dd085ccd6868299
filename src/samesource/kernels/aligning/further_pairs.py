"""Pairs of sentences of which one is partly explained by the other, best first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.list_pairs import list_pairs

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@kernel
def further_pairs(held: Floats, terms: Floats, least: float) -> Ints:
    """List the pairs of which one side is partly explained by the other, best first: rows (i, j)."""
    rows, columns = held.shape
    chosen = np.zeros((rows, columns), np.bool_)
    count = 0
    for i in range(rows):
        for j in range(columns):
            chosen[i, j] = held[i, j] >= least and terms[i, j] >= 3
            count += chosen[i, j]
    return list_pairs(chosen, held, count)
