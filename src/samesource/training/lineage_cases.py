"""The relay families, judged and measured."""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.records.relation import Relation
from samesource.stages.direction_features import direction_features
from samesource.stages.judge_pair import judge_pair
from samesource.stages.story_matrices import story_matrices
from samesource.training.fit_relation import fit_relation
from samesource.training.lineage_case import LineageCase
from samesource.training.relation_example import MODELS, Example
from samesource.training.relay_cases import RelayCase

FloatArray = npt.NDArray[np.float64]
Fitted = tuple[FloatArray, float]


def lineage_cases(relays: list[RelayCase], config: Config, examples: list[Example]) -> list[LineageCase]:
    """Judge and measure each family; dependence by a model fitted on the `examples` of other families."""
    cases = []
    for relay in relays:
        relations = [
            judge_pair(alignment, relay.documents[a], relay.documents[b], config.relate, relay.values[a, b])
            for (a, b), alignment in relay.alignments.items()
        ]
        if examples:
            fitted = fit_relation([e for e in examples if relay.family not in e.families], "dependent")
            relations = [_rejudge(relation, relay, fitted) for relation in relations]
        cases.append(_measure(relay, relations))
    return cases


def _rejudge(relation: Relation, relay: RelayCase, fitted: Fitted) -> Relation:
    """Replace the probability of dependence by that of another fit."""
    pair = (relation.a, relation.b)
    values = relay.values[pair]
    logit = sum(weight * values[name] for weight, name in zip(fitted[0], MODELS["dependent"], strict=True)) + fitted[1]
    return dataclasses.replace(relation, dependent=float(1.0 / (1.0 + np.exp(-np.clip(logit, -12.0, 12.0)))))


def _measure(relay: RelayCase, relations: list[Relation]) -> LineageCase:
    """Measure all pairs of a family."""
    ids = sorted(relay.documents)
    witnesses = [relay.documents[name] for name in ids]
    story = story_matrices(ids, list(relay.alignments.values()), relations)
    known = relay.measures
    return LineageCase(
        relay=relay,
        relations=relations,
        twins=known.twins,
        edge_values=known.edge_values,
        direction_values=direction_features(witnesses, story, known.view, known.residuals),
    )
