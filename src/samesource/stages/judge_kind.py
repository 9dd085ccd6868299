"""Of what kind a dependence is."""

from __future__ import annotations

from samesource.stages.model_chance import model_chance

_ALIKE = 0.3
"""Share of word 5-grams in common below which nobody takes one text for the other, whatever else it has of it: notices
and tables of one form whose sentences stand where the other's stand, with other values in them."""


def judge_kind(values: dict[str, float], alike: float, models: str) -> dict[str, float]:
    """Share one among copy, excerpt, revision and rewrite, by the models `verbatim`, `whole` and `part`.

    `alike` is the Jaccard similarity of the word 5-grams of both: texts that have few in common are no copies.
    """
    verbatim, whole, part = (model_chance(model, values, models) for model in ("verbatim", "whole", "part"))
    whole = whole if alike >= _ALIKE else 0.0
    return {
        "rewrite": 1.0 - verbatim,
        "copy": verbatim * whole,
        "excerpt": verbatim * (1.0 - whole) * part,
        "revision": verbatim * (1.0 - whole) * (1.0 - part),
    }
