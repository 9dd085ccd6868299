"""How probable each edge is when trees are as probable as the product of their edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.tree_potentials import tree_potentials

FloatArray = npt.NDArray[np.float64]


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
