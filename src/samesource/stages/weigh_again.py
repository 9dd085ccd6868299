"""A relation whose dependence is seen in a new light."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.records.relation import Relation


def weigh_again(relation: Relation, dependent: float, named: dict[str, Any] | None = None) -> Relation:
    """Return the relation with another probability of dependence; a kind that the new figure belies gives way.

    `named` is what its edge is called where parent and child are known: {kind, share of the pair's dependence}.
    """
    same_story = max(relation.same_story, dependent)
    kind, probability = relation.relation, relation.probability
    if named is not None and dependent >= 0.5:
        kind, probability = named["kind"], round(dependent * named["share"], 6)
    elif dependent >= 0.5 > relation.dependent:
        kind, probability = "rewrite", dependent
    elif dependent < 0.5 <= relation.dependent:
        kind, probability = "same-event", round(same_story * (1.0 - dependent), 6)
    elif dependent >= 0.5:
        probability = round(relation.probability * dependent / relation.dependent, 6)
    return dataclasses.replace(
        relation, dependent=dependent, same_story=same_story, relation=kind, probability=min(1.0, probability)
    )
