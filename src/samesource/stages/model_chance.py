"""What a fitted model says, as a probability."""

from __future__ import annotations

from samesource.stages.cut_chance import cut_chance
from samesource.stages.load_model import load_model


def model_chance(model: str, values: dict[str, float], folder: str = "") -> float:
    """Return the probability that `model` (of `folder`, or of the package) gives to one case."""
    return cut_chance(load_model(model, folder).log_odds(values))
