"""One family's pairs, judged by given models."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from samesource.config import RelateConfig
from samesource.records.relation import Relation
from samesource.stages.judge_company import CompanyJudge
from samesource.stages.judge_pair import judge_pair
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth


def judge_case(relay: RelayCase, truth: RelayTruth, models: Path, config: RelateConfig) -> list[Relation]:
    """Judge all pairs of a family's folder by the models in a folder, those of its event beside each other."""
    chosen = dataclasses.replace(config, models=str(models))
    relations = [
        judge_pair(alignment, relay.documents[a], relay.documents[b], chosen, relay.values[a, b])
        for (a, b), alignment in sorted(relay.alignments.items())
    ]
    event = [relay.documents[name] for name in sorted(truth.events[relay.family]) if name in relay.documents]
    return CompanyJudge(event, list(relay.alignments.values()), chosen).judge(relations)
