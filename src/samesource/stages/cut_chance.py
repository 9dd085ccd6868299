"""Log-odds of a fitted model as a probability."""

from __future__ import annotations

import math

EXTREME = 12.0
"""Log-odds are cut here: a model of a few numbers is never surer than six in a million."""


def cut_chance(log_odds: float) -> float:
    """Return the probability of some log-odds, cut to 12 either way."""
    return 1.0 / (1.0 + math.exp(-min(max(log_odds, -EXTREME), EXTREME)))
