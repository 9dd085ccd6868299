"""Trees drawn with the probability that their edges give them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.tree_potentials import tree_potentials

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def sample_trees(weights: FloatArray, root: int, uniforms: FloatArray) -> IntArray:
    """Return one drawn parent vector a row of `uniforms` (samples × nodes, in [0, 1)); the root's parent is -1.

    Exact: each node's parent is drawn from its posterior given the parents drawn before, by rank-one updates of
    the inverse Laplacian (Colbourn, Myrvold and Neufeld 1996), so near-certain two-cycles cost nothing, unlike a
    random walk. O(n³) a sample. Log weights as in `tree_posteriors`.
    """
    count = len(weights)
    nodes = np.array([i for i in range(count) if i != root], dtype=np.int64)
    potentials = tree_potentials(weights, root)
    inner, above = potentials[np.ix_(nodes, nodes)], potentials[root, nodes]
    laplacian = -inner
    laplacian[np.arange(count - 1), np.arange(count - 1)] += inner.sum(axis=0) + above
    inverse: FloatArray = np.linalg.inv(laplacian).astype(np.float64)
    drawn = np.full((len(uniforms), count), -1, dtype=np.int64)
    for row, draws in enumerate(uniforms):
        picked = _draw(inner, above, laplacian, inverse.copy(), draws[nodes])
        drawn[row, nodes] = np.where(picked < 0, root, nodes[picked])
    return drawn


def _draw(
    inner: FloatArray, above: FloatArray, laplacian: FloatArray, inverse: FloatArray, draws: FloatArray
) -> IntArray:
    """Draw one tree: for each inner node the inner index of its parent, -1 for the root."""
    count = len(above)
    picked = np.zeros(count, dtype=np.int64)
    for node in range(count):
        chances = np.append(inner[:, node] * (inverse[node, node] - inverse[node]), above[node] * inverse[node, node])
        cumulative = np.cumsum(np.maximum(chances, 0.0))
        choice = min(int(np.searchsorted(cumulative, draws[node] * cumulative[-1], side="right")), count)
        picked[node] = -1 if choice == count else choice
        change = -laplacian[:, node]
        change[node] += 1.0
        if choice < count:
            change[choice] -= 1.0
        moved = inverse @ change
        inverse -= np.outer(moved, inverse[node]) / (1.0 + moved[node])
    return picked
