"""What an edge weighs in a tree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.twin_odds import twin_odds

FloatArray = npt.NDArray[np.float64]

_SURE = 0.9975
"""A surer dependence weighs no more against a root."""


def tree_weights(
    edge: FloatArray,
    direction: FloatArray,
    joins: FloatArray,
    twins: FloatArray,
    dependent: FloatArray,
    config: LineageConfig,
) -> FloatArray:
    """Return log weights of the directed edges, with a virtual root as last row.

    ln(e / (1 - e)) + ln 2d: a pair that surely is parent and child is so one way or the other. Of k twins only one
    is the parent, or the child: the odds are divided among them. A merger is no parent of its source. The surer a
    text is `dependent` on another one, the less it weighs that it has no parent.
    """
    count = len(edge)
    chance = np.clip(edge, 1e-7, 1.0 - 1e-7)
    inner = np.log(chance / (1.0 - chance)) + np.log(np.clip(2.0 * direction, 1e-6, 2.0))
    inner = config.sharpness * inner - twin_odds(twins)
    inner[(config.merger_bar < joins.T) & (direction < 0.5)] = -30.0
    weights = np.full((count + 1, count + 1), -np.inf)
    weights[:count, :count] = inner
    nearest = np.clip(dependent - np.diag(np.diag(dependent)), 0.5, _SURE).max(axis=0, initial=0.5)
    bound = config.root_dependent * np.log(nearest / (1.0 - nearest))
    weights[count, :count] = config.sharpness * config.root_log_odds - bound
    np.fill_diagonal(weights, -np.inf)
    return weights
