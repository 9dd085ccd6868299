"""Whoever is used by some is likelier used by others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.kernels.tree_posteriors import tree_posteriors

FloatArray = npt.NDArray[np.float64]


def favour_used(log_weights: FloatArray, config: LineageConfig) -> FloatArray:
    """Return log weights of edges (virtual root last) with `used_source` x ln(1 + children) added to each parent's.

    Children are those expected over all trees, the child of the edge aside: agencies and first reports are copied
    again and again, one copy of them seldom (preferential attachment, Price 1976). It settles which of two near-equal
    texts was used. O(n³).
    """
    count = log_weights.shape[1] - 1
    if count < 3 or not config.used_source:
        return log_weights
    posteriors = tree_posteriors(log_weights, count)[:count, :count]
    children = np.maximum(posteriors.sum(axis=1)[:, None] - posteriors, 0.0)
    favoured = log_weights.copy()
    favoured[:count, :count] += config.used_source * np.round(np.log1p(children), 9)
    return favoured
