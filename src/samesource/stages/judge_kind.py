"""Of what kind a dependence is."""

from __future__ import annotations

import math

from samesource.stages.load_model import load_model

_EXTREME = 12.0


def judge_kind(values: dict[str, float], models: str) -> dict[str, float]:
    """Share one among copy, excerpt, revision and rewrite, by the models `verbatim`, `whole` and `part`."""
    verbatim, whole, part = (_chance(model, values, models) for model in ("verbatim", "whole", "part"))
    return {
        "rewrite": 1.0 - verbatim,
        "copy": verbatim * whole,
        "excerpt": verbatim * (1.0 - whole) * part,
        "revision": verbatim * (1.0 - whole) * (1.0 - part),
    }


def _chance(model: str, values: dict[str, float], models: str) -> float:
    """Return the probability that a model gives."""
    return 1.0 / (1.0 + math.exp(-min(max(load_model(model, models).log_odds(values), -_EXTREME), _EXTREME)))
