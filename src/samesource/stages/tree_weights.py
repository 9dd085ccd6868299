"""What an edge weighs in a tree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.twin_odds import twin_odds

FloatArray = npt.NDArray[np.float64]


def tree_weights(
    edge: FloatArray, direction: FloatArray, joins: FloatArray, twins: FloatArray, config: LineageConfig
) -> FloatArray:
    """Return log weights of the directed edges, with a virtual root as last row.

    ln(e / (1 - e)) + ln 2d: a pair that surely is parent and child is so one way or the other. Of k twins only one
    is the parent, or the child: the odds are divided among them. A merger is no parent of its source.
    """
    count = len(edge)
    chance = np.clip(edge, 1e-7, 1.0 - 1e-7)
    inner = np.log(chance / (1.0 - chance)) + np.log(np.clip(2.0 * direction, 1e-6, 2.0))
    inner = config.sharpness * inner - twin_odds(twins)[:-1, :-1]
    inner[(config.merger_bar < joins.T) & (direction < 0.5)] = -30.0
    weights = np.full((count + 1, count + 1), -np.inf)
    weights[:count, :count] = inner
    weights[count, :count] = config.sharpness * config.root_log_odds
    np.fill_diagonal(weights, -np.inf)
    return weights
