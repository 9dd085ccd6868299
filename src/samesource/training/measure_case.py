"""One family, measured for the models of lineage."""

from __future__ import annotations

from samesource.config import LineageConfig
from samesource.records.relation import Relation
from samesource.stages.direction_features import direction_features
from samesource.stages.measure_story import measure_story
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_cases import RelayCase


def measure_case(relay: RelayCase, relations: list[Relation]) -> LineageCase:
    """Measure all pairs of a family, judged by models that have not seen it."""
    measures = measure_story(list(relay.documents.values()), list(relay.alignments.values()), LineageConfig())
    return LineageCase(
        relay=relay,
        relations=relations,
        twins=measures.twins,
        edge_values=measures.edge_values,
        direction_values=direction_features(measures.story.depending(relations), measures),
    )
