"""One family grouped and traced by given models."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from samesource.config import Config
from samesource.records.lineage import Lineage
from samesource.records.relation import Relation
from samesource.stages.group_families import group_families
from samesource.stages.trace_lineage import trace_lineage
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth


def trace_case(
    relay: RelayCase, truth: RelayTruth, relations: list[Relation], models: Path, config: Config
) -> list[Lineage]:
    """Trace a family's event, its pairs judged, with the models in a folder."""
    relate = dataclasses.replace(config.relate, models=str(models))
    lineage = dataclasses.replace(config.lineage, models=str(models))
    event = sorted(truth.events[relay.family])
    inside = [relation for relation in relations if relation.a in event and relation.b in event]
    families = group_families(event, inside, relate)
    documents = [relay.documents[name] for name in event]
    alignments = [alignment for (a, b), alignment in relay.alignments.items() if a in event and b in event]
    return [
        trace_lineage(
            relay.family,
            f"{relay.family}/{number}",
            family,
            documents,
            [],
            alignments,
            inside,
            lineage,
            relate=relate,
        )
        for number, family in enumerate(families)
    ]
