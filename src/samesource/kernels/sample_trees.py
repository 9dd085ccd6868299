"""Trees drawn with the probability that their edges give them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.tree_potentials import tree_potentials

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

_GATHERED = 32
"""Rank-one changes taken in at once: a product of matrices costs a tenth of as many outer products."""


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
        picked = _draw(inner, above, inverse.copy(), draws[nodes])
        drawn[row, nodes] = np.where(picked < 0, root, nodes[picked])
    return drawn


def _draw(inner: FloatArray, above: FloatArray, inverse: FloatArray, draws: FloatArray) -> IntArray:
    """Draw one tree: for each inner node the inner index of its parent, -1 for the root.

    Changes are gathered and taken into `inverse` many at once, as one product; until then they count as left @ right.
    """
    count = len(above)
    picked = np.zeros(count, dtype=np.int64)
    left, right = np.zeros((count, _GATHERED)), np.zeros((_GATHERED, count))
    waiting = 0
    for node in range(count):
        row = inverse[node] - left[node, :waiting] @ right[:waiting]
        chances = np.append(inner[:, node] * (row[node] - row), above[node] * row[node])
        cumulative = np.cumsum(np.maximum(chances, 0.0))
        choice = min(int(np.searchsorted(cumulative, draws[node] * cumulative[-1], side="right")), count)
        picked[node] = -1 if choice == count else choice
        # The column that changes is still the Laplacian's own, so the inverse takes it to the node's unit vector.
        moved = inverse[:, node] - left[:, :waiting] @ right[:waiting, node]
        moved[node] -= 1.0
        if choice < count:
            moved -= inverse[:, choice] - left[:, :waiting] @ right[:waiting, choice]
        left[:, waiting], right[waiting] = moved, row / (1.0 + moved[node])
        waiting += 1
        if waiting == _GATHERED:
            inverse -= left @ right
            waiting = 0
    return picked
