"""Make every coefficient of the package from families with recorded parents."""

from __future__ import annotations

from pathlib import Path

from samesource.training.left_out_case import LeftOutCase
from samesource.training.measure_case import measure_case
from samesource.training.relation_example import Example
from samesource.training.relay_truth import RelayTruth
from samesource.training.train_closure import train_closure
from samesource.training.train_lineage import train_lineage
from samesource.training.train_lost import train_lost
from samesource.training.train_relations import train_relations


def train_models(cases: list[LeftOutCase], truth: RelayTruth, examples: dict[str, list[Example]], models: Path) -> None:
    """Fit all models on some families and write MODELS/NAME.json.

    `cases` are the families as models judged and traced them that had not seen them: what the models of lineage meet.
    """
    train_relations(examples, models)
    train_lineage([measure_case(case.relay, case.judged) for case in cases], truth, models)
    train_lost([case.lost for case in cases], [case.relay.family for case in cases], models)
    train_closure(cases, truth, models)
