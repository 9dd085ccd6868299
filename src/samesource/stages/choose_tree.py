"""Which tree a family's weights make most probable."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.arborescence import arborescence
from samesource.kernels.tree_posteriors import tree_posteriors

FloatArray = npt.NDArray[np.float64]

_TIE = 0.05
"""Log odds by which a parent goes before none: of two equal texts each may be the head, and hardly both are."""


def choose_tree(log_weights: FloatArray) -> tuple[list[int], FloatArray]:
    """Return the parents (-1 for none) of the tree of the edges most probable over all trees, and these posteriors.

    `log_weights` and posteriors [p, c] have the virtual root as last row. O(n³).
    """
    count = log_weights.shape[1] - 1
    posteriors = tree_posteriors(log_weights, count)
    found = arborescence(_expected(posteriors, log_weights), count)[:count]
    return [int(parent) if parent < count else -1 for parent in found], posteriors


def _expected(posteriors: FloatArray, log_weights: FloatArray) -> FloatArray:
    """Return log posteriors, -inf where no tree can have the edge: least Bayes risk, not the one likeliest tree."""
    likely = np.log(np.maximum(posteriors, 1e-12))
    found: FloatArray = np.where(np.isfinite(log_weights), np.round(likely, 9), -np.inf)
    # Where either may be the parent, one edge and none are as probable by this count, and nearly every tree has one.
    found[-1] -= _TIE
    return found
