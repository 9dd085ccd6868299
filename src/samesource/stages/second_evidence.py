"""Why a text is held to have been joined from a second source, in plain words."""

from __future__ import annotations

from typing import Any

from samesource.config import LineageConfig
from samesource.stages.load_model import load_model
from samesource.stages.weigh_family import FamilyWeights

SECOND_SAYS = {
    "gain": (
        "{other} has sentences of {child} that {parent} has not, or less of",
        "{other} has little of {child} that {parent} has not",
    ),
    "lesser": (
        "{parent} and {other} each have rare words of {child} that the other lacks",
        "of the rare words of {child}, {parent} and {other} have nearly the same",
    ),
}


def second_evidence(
    weights: FamilyWeights, parent: int, other: int, child: int, config: LineageConfig
) -> list[dict[str, Any]]:
    """Return trace.json's evidence[] for `other` as second source of `child` beside `parent`, by index."""
    seconds = weights.seconds
    values = {
        "gain": float(seconds.gain(child, parent)[other]),
        "lesser": seconds.lesser(child, parent, other),
    }
    names = {"parent": weights.ids[parent], "other": weights.ids[other], "child": weights.ids[child]}
    return [
        {
            "kind": f"second-{name}",
            "says": SECOND_SAYS[name][0 if weight > 0 else 1].format(**names),
            "weight": round(abs(weight), 6),
            "for": weight > 0,
            "a": None,
            "b": None,
        }
        for name, weight in load_model("second", config.models).contributions(values).items()
        if weight
    ]
