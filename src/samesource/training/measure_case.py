"""One family, measured for the models of lineage."""

from __future__ import annotations

from samesource.records.relation import Relation
from samesource.stages.direction_features import direction_features
from samesource.stages.edge_features import edge_features
from samesource.stages.merger_residuals import merger_residuals
from samesource.stages.story_matrices import story_matrices
from samesource.stages.twin_degree import twin_degree
from samesource.stages.witness_view import witness_view
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_cases import RelayCase


def measure_case(relay: RelayCase, relations: list[Relation]) -> LineageCase:
    """Measure all pairs of a family, judged by models that have not seen it."""
    ids = sorted(relay.documents)
    witnesses = [relay.documents[name] for name in ids]
    story = story_matrices(ids, list(relay.alignments.values()), relations)
    view = witness_view(witnesses)
    twins = twin_degree(story)
    return LineageCase(
        relay=relay,
        relations=relations,
        twins=twins,
        edge_values=edge_features(story, view, twins),
        direction_values=direction_features(witnesses, story, view, merger_residuals(view)),
    )
