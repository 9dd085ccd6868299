"""Dependence of pairs, seen again in the light of the family's lineage."""

from __future__ import annotations

import math
from typing import Any

from samesource.config import LineageConfig
from samesource.records.lineage import Lineage
from samesource.records.relation import Relation
from samesource.stages.closure_features import closure_features
from samesource.stages.load_model import load_model
from samesource.stages.weigh_again import weigh_again

_FEWEST = 3


def refine_relations(relations: list[Relation], lineages: list[Lineage], config: LineageConfig) -> list[Relation]:
    """Weigh each pair's probability of dependence with the lineages and with what the event's other reports share.

    For pairs of one story whose lineages are all given. Two texts alone stay as judged: no third says anything that
    they do not. Cost: relations × (samples + witnesses).
    """
    if sum(len(lineage.witnesses) for lineage in lineages) < _FEWEST:
        return relations
    features = closure_features(relations, lineages)
    kinds = {(kind["a"], kind["b"]): kind for lineage in lineages for kind in lineage.kinds}
    return [
        relation if values is None else _refine(relation, values, kinds.get((relation.a, relation.b)), config)
        for relation, values in zip(relations, features, strict=True)
    ]


def _refine(
    relation: Relation, values: dict[str, float], named: dict[str, Any] | None, config: LineageConfig
) -> Relation:
    """Return the relation with its dependence weighed again; a kind that the new figure belies gives way.

    An edge of the lineage is of the kind `named` there, where parent and child are known.
    """
    log_odds = load_model("closure", config.models).log_odds(values)
    dependent = round(1.0 / (1.0 + math.exp(-log_odds)), 6)
    return weigh_again(relation, dependent, named)
