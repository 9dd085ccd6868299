"""How well families are judged by models that have not seen them."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

from samesource.config import Config
from samesource.stages.group_families import group_families
from samesource.stages.judge_pair import judge_pair
from samesource.stages.refine_relations import refine_relations
from samesource.stages.trace_lineage import trace_lineage
from samesource.training.relation_examples import relation_examples
from samesource.training.relay_cases import RelayCase, relay_cases
from samesource.training.relay_truth import RelayTruth, read_relay_truth
from samesource.training.score_families import score_families
from samesource.training.train_lineage import train_lineage
from samesource.training.train_relations import train_relations


def evaluate_left_out(folder: Path, config: Config) -> dict[str, float]:
    """Leave out each family of FOLDER in turn, fit on the rest, trace it; return the figures over all families.

    Families are traced one by one with the documents of their own event and its distractors. About 40 CPU seconds.
    """
    truth = read_relay_truth(folder)
    relays = relay_cases(folder, config)
    examples = relation_examples(relays, truth, config)
    traced = []
    for relay in relays:
        rest = {
            name: [example for example in known if relay.family not in example.families]
            for name, known in examples.items()
        }
        others = [other for other in relays if other is not relay]
        with tempfile.TemporaryDirectory() as models:
            train_relations(rest, Path(models))
            train_lineage(others, truth, rest["dependent"], Path(models), config)
            traced.append(_trace(relay, truth, models, config))
    return score_families(traced, truth)


def _trace(relay: RelayCase, truth: RelayTruth, models: str, config: Config) -> dict[str, Any]:
    """Judge, group and trace one family with the models in a folder."""
    relate = dataclasses.replace(config.relate, models=models)
    lineage = dataclasses.replace(config.lineage, models=models)
    relations = [
        judge_pair(alignment, relay.documents[a], relay.documents[b], relate)
        for (a, b), alignment in sorted(relay.alignments.items())
    ]
    event = sorted(truth.events[relay.family])
    inside = [relation for relation in relations if relation.a in event and relation.b in event]
    families = group_families(event, inside, relate)
    documents = [relay.documents[name] for name in event]
    alignments = [alignment for (a, b), alignment in relay.alignments.items() if a in event and b in event]
    traced = [
        trace_lineage(relay.family, f"{relay.family}/{number}", family, documents, [], alignments, inside, lineage)
        for number, family in enumerate(families)
    ]
    return {"relations": refine_relations(relations, traced, lineage), "lineages": traced}
