"""How every pair of a family weighs as parent and child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.records.dependence import Dependence
from samesource.records.logistic_model import LogisticModel
from samesource.stages.cut_chances import cut_chances
from samesource.stages.direction_features import direction_features
from samesource.stages.favour_used import favour_used
from samesource.stages.kinship import kinship
from samesource.stages.load_model import load_model
from samesource.stages.second_shares import SecondShares
from samesource.stages.story_matrices import StoryMatrices
from samesource.stages.story_measures import StoryMeasures
from samesource.stages.tree_weights import tree_weights

FloatArray = npt.NDArray[np.float64]

EXTREME = 14.0
"""Log-odds of the two models are cut here, far enough that the nearest of several twins still stands out."""


_TOLD = (
    *("dates", "declared", "agency"),
    *("dateline_verbatim", "dateline_reworded", "corrected"),
)
"""Features of directions that need no third document."""


@dataclass(frozen=True, slots=True)
class FamilyWeights:
    """Measures among a family's witnesses (`ids`, sorted); [i, j] is about i as parent of j."""

    ids: list[str]
    story: StoryMatrices
    """Among the family's witnesses."""
    twins: FloatArray
    edge: FloatArray
    """Probability that a pair is parent and child, either way; symmetric."""
    direction: FloatArray
    """Probability that it runs i → j, given that."""
    told: FloatArray
    """Log-odds of the direction i → j by what the two tell of themselves: dates, sources, agencies, addresses."""
    joins: FloatArray
    """Merger evidence, -1 to 1: above 0 where j joins i with something independent."""
    addresses: FloatArray
    """1 where j gives i's address as its original."""
    headlines: FloatArray
    """1 where j cites i by its headline."""
    seconds: SecondShares
    edge_values: dict[str, FloatArray]
    direction_values: dict[str, FloatArray]
    log_weights: FloatArray
    """Log weights of edges with the virtual root as last row, for trees."""


def weigh_family(
    members: list[str], measures: StoryMeasures, relations: Iterable[Dependence], config: LineageConfig
) -> FamilyWeights:
    """Weigh every pair of `members` (sorted ids), with the story's other witnesses as third voices."""
    story = measures.story.depending(relations)
    kin = kinship(story, measures.alike, config)
    index = {name: position for position, name in enumerate(story.ids)}
    own = np.array([index[name] for name in members], dtype=np.int64)
    square = np.ix_(own, own)
    edge_values = {name: values[square] for name, values in measures.edge_values.items()}
    direction_values = {name: values[square] for name, values in direction_features(story, measures, kin).items()}
    twins = measures.twins[square]
    addresses, headlines = (measures.stated[name][square] for name in ("addresses", "headlines"))
    named = np.maximum(addresses, headlines)
    stated = config.stated_edge * np.maximum(named, named.T)
    edge = _chance(load_model("edge", config.models), edge_values, stated) * story.known[square]
    np.fill_diagonal(edge, 0.0)
    stated = config.stated_direction * (named - named.T)
    model = load_model("direction", config.models)
    direction = _chance(model, direction_values, stated)
    weighed = zip(model.names, model.weights, strict=True)
    told = stated + sum(weight * direction_values[name] for name, weight in weighed if name in _TOLD)
    joins = direction_values["merger"]
    inner = story.within(own)
    return FamilyWeights(
        ids=members,
        story=inner,
        twins=twins,
        edge=edge,
        direction=direction,
        told=told,
        joins=joins,
        addresses=addresses,
        headlines=headlines,
        seconds=measures.seconds.within(own),
        edge_values=edge_values,
        direction_values=direction_values,
        log_weights=favour_used(tree_weights(edge, direction, joins, twins, inner.dependent, config), config),
    )


def _chance(model: LogisticModel, values: dict[str, FloatArray], stated: FloatArray) -> FloatArray:
    """Apply a logistic model to matrices; `stated` adds the log-odds of what documents say outright."""
    total = model.intercept + stated
    for name, weight, centre in zip(model.names, model.weights, model.centres, strict=True):
        total = total + weight * (values[name] - centre)
    return cut_chances(total, EXTREME)
