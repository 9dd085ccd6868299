"""What speaks for a text having been joined from its parent and a second source."""

from __future__ import annotations

import numpy as np

from samesource.config import LineageConfig
from samesource.stages.all_below import all_below
from samesource.stages.weigh_family import FamilyWeights

SECOND_FEATURES: dict[str, str] = {
    "gain": "by how much the second source covers sentences better than the parent does, share of the text",
    "lesser": "share of the rare words that only the parent has, or only the second source: the lesser of the two",
}
"""Of a child and the document that, beside its parent, explains most of it."""

_KIN = 0.4
"""Probability of dependence below which a document is nobody's second source."""

_EDGE = 0.01
"""Share of a text that outweighs one log-odds of the edge: of two texts that explain the rest alike, the nearer one."""

_SUREST = 9.2
"""Log-odds of edges are cut here."""

SecondValues = dict[int, tuple[int, dict[str, float]]]
"""For each child the likeliest second source, and SECOND_FEATURES."""


def second_values(weights: FamilyWeights, parents: list[int], config: LineageConfig) -> SecondValues:
    """Find, for each child with a parent in the tree `parents`, what best explains the rest; by index in the family.

    Nothing that stands below the child can be it, nor what is determined to come later. Cost: documents² ×
    sentences.
    """
    found: SecondValues = {}
    below, dependent = all_below(parents), weights.story.dependent
    edge = np.clip(weights.edge, 1e-9, 1.0 - 1e-9)
    near = _EDGE * np.clip(np.log(edge / (1.0 - edge)), -_SUREST, _SUREST)
    for child, parent in enumerate(parents):
        if parent < 0:
            continue
        fit = (dependent[child] >= _KIN) & (weights.direction[:, child] > 1.0 - config.determined)
        fit[[child, parent, *sorted(below[child])]] = False
        if fit.any():
            gain = weights.seconds.gain(child, parent)
            other = int(np.argmax(np.where(fit, np.round(gain + near[:, child], 9), -np.inf)))
            found[child] = other, {"gain": float(gain[other]), "lesser": weights.seconds.lesser(child, parent, other)}
    return found
