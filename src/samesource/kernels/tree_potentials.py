"""Log weights of edges as numbers that a determinant can be taken of."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

FLOOR = -25.0
"""Log weight, below the best of its child, at which an edge is clamped: keeps the Laplacian well conditioned."""


def tree_potentials(weights: FloatArray, root: int) -> FloatArray:
    """Return edge potentials (greatest 1 in each column), clamped from below; 0 on the diagonal and into the root."""
    scaled = np.array(weights, dtype=np.float64)
    np.fill_diagonal(scaled, -np.inf)
    scaled[:, root] = -np.inf
    best = scaled.max(axis=0)
    best[~np.isfinite(best)] = 0.0
    scaled -= best
    potentials: FloatArray = np.where(np.isfinite(scaled), np.exp(np.maximum(scaled, FLOOR)), 0.0)
    return potentials
