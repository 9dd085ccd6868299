"""What a fitted model says, as a probability."""

from __future__ import annotations

import math

from samesource.stages.load_model import load_model

_EXTREME = 12.0
"""Log-odds are cut here: a model of a few numbers is never surer than six in a million."""


def model_chance(model: str, values: dict[str, float], folder: str = "") -> float:
    """Return the probability that `model` (of `folder`, or of the package) gives to one case."""
    return 1.0 / (1.0 + math.exp(-min(max(load_model(model, folder).log_odds(values), -_EXTREME), _EXTREME)))
