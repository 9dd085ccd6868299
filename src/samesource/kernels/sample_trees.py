"""Trees drawn with the probability that their edges give them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.blocks_of import blocks_of
from samesource.kernels.tree_potentials import tree_potentials

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

_GATHERED = 32
"""Rank-one changes taken in at once: a product of matrices costs a tenth of as many outer products."""

_CELLS = 1_000_000
"""Numbers of all matrices that trees are drawn from together: of small families all at once."""


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
    for block in blocks_of(len(uniforms), (count - 1) ** 2, _CELLS):
        draws = uniforms[block, nodes]
        picked = _draw(inner, above, np.repeat(inverse[None], len(draws), axis=0), draws)
        drawn[block, nodes] = np.where(picked < 0, root, nodes[picked])
    return drawn


def _draw(inner: FloatArray, above: FloatArray, inverse: FloatArray, draws: FloatArray) -> IntArray:
    """Draw a tree a row: for each inner node the inner index of its parent, -1 for the root.

    Changes are gathered and taken into `inverse` [tree, i, j] many at once, as one product; until then they count as
    left @ right.
    """
    trees, count = draws.shape
    every = np.arange(trees)
    picked = np.zeros((trees, count), dtype=np.int64)
    left, right = np.zeros((trees, count, _GATHERED)), np.zeros((trees, _GATHERED, count))
    waiting = 0
    for node in range(count):
        row = inverse[:, node] - (left[:, node, None, :waiting] @ right[:, :waiting])[:, 0]
        likely = np.maximum(inner[:, node] * (row[:, node, None] - row), 0.0)
        alone = np.maximum(above[node] * row[:, node, None], 0.0)
        cumulative = np.cumsum(np.concatenate((likely, alone), axis=1), axis=1)
        choice = (cumulative <= draws[:, node, None] * cumulative[:, -1:]).sum(axis=1)
        choice = np.minimum(choice, count)
        picked[:, node] = np.where(choice == count, -1, choice)
        # The column that changes is still the Laplacian's own, so the inverse takes it to the node's unit vector.
        moved = inverse[:, :, node] - (left[:, :, :waiting] @ right[:, :waiting, node, None])[:, :, 0]
        moved[:, node] -= 1.0
        taken = np.minimum(choice, count - 1)
        column = inverse[every, :, taken] - (left[:, :, :waiting] @ right[every, :waiting, taken][:, :, None])[:, :, 0]
        moved -= np.where(choice < count, 1.0, 0.0)[:, None] * column
        left[:, :, waiting], right[:, waiting] = moved, row / (1.0 + moved[:, node, None])
        waiting += 1
        if waiting == _GATHERED:
            inverse -= left @ right
            waiting = 0
    return picked
