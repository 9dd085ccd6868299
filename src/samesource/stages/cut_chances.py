"""Log-odds of a fitted model as probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.cut_chance import EXTREME

FloatArray = npt.NDArray[np.float64]


def cut_chances(log_odds: FloatArray, extreme: float = EXTREME) -> FloatArray:
    """Return the probability of each of some log-odds, cut to `extreme` either way, as `cut_chance` cuts one."""
    chances: FloatArray = 1.0 / (1.0 + np.exp(-np.clip(log_odds, -extreme, extreme)))
    return chances
