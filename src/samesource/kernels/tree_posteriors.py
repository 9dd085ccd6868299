"""How probable each edge is when trees are as probable as the product of their edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

FLOOR = -25.0
"""Log weight, below the best of its child, at which an edge is clamped: keeps the Laplacian well conditioned."""


def tree_posteriors(weights: FloatArray, root: int) -> FloatArray:
    """Return P[p, c], the probability of the edge p → c over all arborescences from `root`.

    `weights[p, c]` is the log weight of an edge, -inf where there is none. The directed matrix-tree theorem
    (Tutte 1948; Koo et al. 2007): O(n³). Columns are scaled by their maximum, which changes no probability.
    """
    count = len(weights)
    nodes = np.array([i for i in range(count) if i != root], dtype=np.int64)
    potentials = tree_potentials(weights, root)
    laplacian = -potentials[np.ix_(nodes, nodes)]
    laplacian[np.arange(count - 1), np.arange(count - 1)] += potentials[:, nodes].sum(axis=0)
    inverse = np.linalg.inv(laplacian)
    posteriors = np.zeros_like(potentials)
    own = np.diag(inverse)
    # Marginal of p → c: its potential times how fast the log determinant of the Laplacian grows with it.
    posteriors[np.ix_(nodes, nodes)] = potentials[np.ix_(nodes, nodes)] * (own[:, None] - inverse).T
    posteriors[root, nodes] = potentials[root, nodes] * own
    np.clip(posteriors, 0.0, 1.0, out=posteriors)
    total = posteriors[:, nodes].sum(axis=0)
    posteriors[:, nodes] /= np.where(total > 0, total, 1.0)
    return posteriors


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
