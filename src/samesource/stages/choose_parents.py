"""Which graph a family's weights make most probable."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.choose_tree import choose_tree
from samesource.stages.editions_apart import editions_apart
from samesource.stages.model_chance import model_chance
from samesource.stages.second_values import second_values
from samesource.stages.weigh_family import FamilyWeights

FloatArray = npt.NDArray[np.float64]


SUREST = 0.9995
"""Nobody is surer of a parent: an unseen source between the two is always possible."""


_FEW = 1.4
"""Divided by the witnesses of a family: the share of a direction that is not believed, since few bear it out."""


@dataclass(frozen=True, slots=True)
class ChosenGraph:
    """Parents by index in the family (-1 for none), second parents of mergers, and what all trees together say."""

    parents: list[int]
    second: dict[int, int]
    """Second parent of each merger."""
    posteriors: FloatArray
    """[p, c] over trees; the last row is the virtual root."""
    chance: FloatArray
    """Probability that a pair is parent and child, either way; symmetric."""
    direction: FloatArray
    """Probability that it runs i → j, given that: what the trees and what the pair say."""
    lost: FloatArray
    """Probability that both have their common text from a source not given; symmetric."""
    leans: dict[tuple[int, int], list[tuple[str, float]]] = field(default_factory=dict)
    """For determined edges: other documents and what each adds to the direction, log-odds."""


def choose_parents(weights: FamilyWeights, config: LineageConfig) -> ChosenGraph:
    """Choose the tree of the edges most probable over all trees; then second parents of texts joined from two."""
    count = len(weights.ids)
    parents, posteriors = choose_tree(weights.log_weights)
    inner = posteriors[:count, :count]
    chance = np.minimum(inner + inner.T, SUREST)
    of_trees = inner / np.maximum(inner + inner.T, 1e-12)
    mean = np.where(inner + inner.T > 1e-9, (of_trees + weights.direction) / 2.0, weights.direction)
    direction = _temper(mean, weights.told, config)
    second = _second_parents(weights, parents, config)
    for child, (probability, parent) in second.items():
        # A tree has room for one parent only, so its posterior says little of the second.
        sure = max(chance[parent, child], weights.edge[parent, child], probability)
        chance[parent, child] = chance[child, parent] = sure
        # Against it speak only the trees in which the edge runs the other way: a second source comes first.
        joined = probability / (probability + float(inner[child, parent]))
        direction[parent, child] = max(weights.direction[parent, child], direction[parent, child], joined)
        direction[child, parent] = 1.0 - direction[parent, child]
    apart = editions_apart(weights)
    # Of two editions that each hold sentences of their own, either may be the earlier, or neither.
    drawn = config.direction_apart * apart
    direction = direction * (1.0 - drawn) + 0.5 * drawn
    lost = config.lost_share * apart
    chance = chance * (1.0 - lost)
    two = {child: parent for child, (_, parent) in second.items()}
    return ChosenGraph(parents, two, posteriors, chance, direction, lost)


def _temper(mean: FloatArray, told: FloatArray, config: LineageConfig) -> FloatArray:
    """Return directions of which only what texts tell of themselves is believed whole in a family of few witnesses."""
    bounded = np.clip(mean, 1e-7, 1.0 - 1e-7)
    log_odds = np.log(bounded / (1.0 - bounded))
    whole = np.clip(told, np.minimum(log_odds, 0.0), np.maximum(log_odds, 0.0))
    heard = max(0.0, 1.0 - _FEW / len(mean))
    # Each of the two that `mean` is of is right more often than their mean says.
    tempered = config.direction_sharpness * (whole + heard * (log_odds - whole))
    result: FloatArray = 1.0 / (1.0 + np.exp(-tempered))
    return result


def _second_parents(weights: FamilyWeights, parents: list[int], config: LineageConfig) -> dict[int, tuple[float, int]]:
    """Return, for each child that was probably joined from two sources, that probability and the second of them."""
    found = {}
    for child, (other, values) in second_values(weights, parents, config).items():
        probability = model_chance("second", values, config.models)
        if probability >= config.second_parent:
            found[child] = round(probability, 9), other
    return {child: told for child, told in found.items() if not _yields(child, found)}


def _yields(child: int, found: dict[int, tuple[float, int]]) -> bool:
    """Tell whether the second parent of `child` has `child` for its own with more to say for it: not both can be."""
    strength, other = found[child]
    against, turned = found.get(other, (0.0, -1))
    return turned == child and (against, child) > (strength, other)
