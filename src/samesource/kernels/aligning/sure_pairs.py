"""Pairs of sentences that are surely linked, best first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.list_pairs import list_pairs

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@kernel
def sure_pairs(
    near: Floats,
    held: Floats,
    terms: Floats,
    runs: Ints,
    cosine: float,
    mutual_share: float,
    containment: float,
    run: int,
) -> Ints:
    """List the pairs that are alike, contained or share a run, and have no clearly better partner: rows (i, j)."""
    rows, columns = near.shape
    strength = np.zeros((rows, columns))
    best_i, best_j = np.zeros(rows), np.zeros(columns)
    for i in range(rows):
        for j in range(columns):
            value = near[i, j]
            if terms[i, j] >= 3:
                value = max(value, 0.9 * held[i, j])
            if runs[i, j] >= run:
                value = max(value, min(runs[i, j] / 12, 0.9))
            strength[i, j] = value
            best_i[i], best_j[j] = max(best_i[i], value), max(best_j[j], value)
    chosen = np.zeros((rows, columns), np.bool_)
    count = 0
    for i in range(rows):
        for j in range(columns):
            value = strength[i, j]
            alike = near[i, j] >= cosine and terms[i, j] >= 2 and value >= mutual_share * max(best_i[i], best_j[j])
            own_best = value >= best_i[i] or value >= best_j[j]
            contained = held[i, j] >= containment and terms[i, j] >= 3 and own_best
            chosen[i, j] = alike or contained or runs[i, j] >= run
            count += chosen[i, j]
    return list_pairs(chosen, strength, count)
