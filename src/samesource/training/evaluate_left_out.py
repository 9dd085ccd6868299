"""How well families are judged by models that have not seen them."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable
from pathlib import Path

from samesource.config import Config
from samesource.stages.refine_relations import refine_relations
from samesource.training.leave_out import leave_out
from samesource.training.left_out_case import LeftOutCase
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.trace_case import trace_case
from samesource.training.train_models import train_models


def evaluate_left_out(
    relays: list[RelayCase],
    truth: RelayTruth,
    examples: dict[str, list[Example]],
    config: Config,
    advance: Callable[[int], None] = lambda _: None,
    shown: list[RelayCase] | None = None,
    kept: Path | None = None,
) -> list[LeftOutCase]:
    """Leave out each family in turn, fit all models on the rest, and trace the family with them.

    Families are traced one by one with the documents of their own event and its distractors. `advance` is told of
    each family done; `shown` are the families as the models see them (their dates hidden, say), in the same order.
    The models fitted without FAMILY are put into `kept`/FAMILY, or taken from there. About 3 CPU seconds a family, and
    less where models are kept.
    """
    cases = []
    for known, relay in zip(relays, shown or relays, strict=True):
        others = [other for other in relays if other is not known]
        with tempfile.TemporaryDirectory() as passing:
            models = (kept or Path(passing)) / relay.family
            if not models.exists():
                models.mkdir(parents=True)
                train_models(others, truth, leave_out(examples, {relay.family}), models, config)
            judged, lineages = trace_case(relay, truth, models, config)
            lineage = dataclasses.replace(config.lineage, models=str(models))
            cases.append(LeftOutCase(relay, judged, refine_relations(judged, lineages, lineage), lineages))
        advance(1)
    return cases
