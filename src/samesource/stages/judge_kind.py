"""Of what kind a dependence is."""

from __future__ import annotations

from samesource.stages.model_chance import model_chance


def judge_kind(values: dict[str, float], models: str) -> dict[str, float]:
    """Share one among copy, excerpt, revision and rewrite, by the models `verbatim`, `whole` and `part`."""
    verbatim, whole, part = (model_chance(model, values, models) for model in ("verbatim", "whole", "part"))
    return {
        "rewrite": 1.0 - verbatim,
        "copy": verbatim * whole,
        "excerpt": verbatim * (1.0 - whole) * part,
        "revision": verbatim * (1.0 - whole) * (1.0 - part),
    }
