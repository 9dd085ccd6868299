"""What a family teaches the models of lost sources and second parents."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from samesource.config import Config
from samesource.records.relation import Relation
from samesource.stages.beside_values import BESIDE_FEATURES, beside_values
from samesource.stages.choose_tree import choose_tree
from samesource.stages.group_families import group_families
from samesource.stages.joined_values import JOINED_FEATURES, Values, joined_values
from samesource.stages.measure_story import measure_story
from samesource.stages.second_values import SECOND_FEATURES, second_values
from samesource.stages.weigh_family import weigh_family
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth

LostRows = dict[str, list[tuple[list[float], float]]]
"""By model: features of a pair, and 1 where both come from one withheld document (`lost`, `between`), or where the
child has two parents, given or not (`second`)."""


def lost_rows(relay: RelayCase, truth: RelayTruth, relations: list[Relation], models: Path, config: Config) -> LostRows:
    """Choose the trees of a family's event with the models in a folder, and measure the pairs that may be siblings."""
    relate = dataclasses.replace(config.relate, models=str(models))
    lineage = dataclasses.replace(config.lineage, models=str(models))
    event = sorted(truth.events[relay.family])
    inside = [relation for relation in relations if relation.a in event and relation.b in event]
    documents = {name: relay.documents[name] for name in event}
    alignments = [alignment for (a, b), alignment in relay.alignments.items() if a in documents and b in documents]
    measures = measure_story(list(documents.values()), alignments, lineage)
    rows: LostRows = {"lost": [], "between": [], "second": []}
    for family in group_families(event, inside, relate):
        weights = weigh_family(sorted(family), measures, inside, lineage)
        parents, _ = choose_tree(weights.log_weights)
        joined = joined_values(weights, parents, inside, documents)
        rows["lost"] += _rows(joined, list(JOINED_FEATURES), weights.ids, truth)
        rows["between"] += _rows(beside_values(weights, parents, documents), list(BESIDE_FEATURES), weights.ids, truth)
        rows["second"] += [
            ([values[name] for name in SECOND_FEATURES], float(truth.joined(weights.ids[child])))
            for child, (_, values) in sorted(second_values(weights, parents, lineage).items())
        ]
    return rows


def _rows(values: Values, names: list[str], ids: list[str], truth: RelayTruth) -> list[tuple[list[float], float]]:
    return [
        ([own[name] for name in names], float(truth.orphaned_together(ids[i], ids[j])))
        for (i, j), own in sorted(values.items())
    ]
