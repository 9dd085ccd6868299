"""How well families are judged by models that have not seen them."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable
from pathlib import Path

from samesource.config import Config
from samesource.stages.refine_relations import refine_relations
from samesource.training.judge_case import judge_case
from samesource.training.leave_out import leave_out
from samesource.training.left_out_case import LeftOutCase
from samesource.training.lost_rows import LostRows, lost_rows
from samesource.training.measure_case import measure_case
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.trace_case import trace_case
from samesource.training.train_closure import train_closure
from samesource.training.train_lineage import train_lineage
from samesource.training.train_lost import train_lost
from samesource.training.train_relations import train_relations


def evaluate_left_out(
    relays: list[RelayCase],
    truth: RelayTruth,
    examples: dict[str, list[Example]],
    config: Config,
    advance: Callable[[int], None] = lambda _: None,
    shown: list[RelayCase] | None = None,
) -> list[LeftOutCase]:
    """Leave out each family in turn, fit all models on the rest, and trace the family with them.

    What one model is fitted on is what those before it said of families that they had not seen. Families are traced
    one by one with the documents of their own event and its distractors. `advance` is told of each family done; `shown`
    are the families as the models see them (their dates hidden, say), in the same order. About 1 CPU second a family.
    """
    with tempfile.TemporaryDirectory() as folder:
        models = {relay.family: Path(folder) / relay.family for relay in relays}
        lost = _fit_left_out(relays, truth, examples, models, config)
        known = [_trace(relay, truth, models, lost, config) for relay in relays]
        for case in known:
            train_closure([other for other in known if other is not case], truth, models[case.relay.family])
        told = known if shown is None else [_trace(relay, truth, models, lost, config) for relay in shown]
        return [_refined(case, models, config, advance) for case in told]


def _fit_left_out(
    relays: list[RelayCase],
    truth: RelayTruth,
    examples: dict[str, list[Example]],
    models: dict[str, Path],
    config: Config,
) -> dict[str, LostRows]:
    """Fit the models of relations, edges, directions and lost sources for each family without it.

    Return what each family's trees, by models that have not seen it, teach of lost sources.
    """
    cases = {}
    for relay in relays:
        own = models[relay.family]
        own.mkdir()
        train_relations(leave_out(examples, {relay.family}), own)
        cases[relay.family] = measure_case(relay, judge_case(relay, truth, own, config.relate))
    for family, own in models.items():
        train_lineage([case for other, case in cases.items() if other != family], truth, own)
    lost = {
        family: lost_rows(case.relay, truth, case.relations, models[family], config) for family, case in cases.items()
    }
    for family, own in models.items():
        others = [other for other in lost if other != family]
        train_lost([lost[other] for other in others], others, own)
    return lost


def _trace(
    relay: RelayCase, truth: RelayTruth, models: dict[str, Path], lost: dict[str, LostRows], config: Config
) -> LeftOutCase:
    """Judge and trace a family by models that have not seen it."""
    own = models[relay.family]
    judged = judge_case(relay, truth, own, config.relate)
    lineages = trace_case(relay, truth, judged, own, config)
    return LeftOutCase(relay, judged, judged, lineages, lost[relay.family])


def _refined(case: LeftOutCase, models: dict[str, Path], config: Config, advance: Callable[[int], None]) -> LeftOutCase:
    """Judge the pairs of a family again in the light of its lineages."""
    lineage = dataclasses.replace(config.lineage, models=str(models[case.relay.family]))
    advance(1)
    return dataclasses.replace(case, relations=refine_relations(case.judged, case.lineages, lineage))
