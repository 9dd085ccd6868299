"""Make every coefficient of the package from families with recorded parents."""

from __future__ import annotations

from pathlib import Path

from samesource.config import Config
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.train_closure import train_closure
from samesource.training.train_lineage import train_lineage
from samesource.training.train_relations import train_relations


def train_models(
    relays: list[RelayCase], truth: RelayTruth, examples: dict[str, list[Example]], models: Path, config: Config
) -> None:
    """Fit all models on some families and write MODELS/NAME.json; about 6 CPU seconds for nine families."""
    train_relations(examples, models)
    train_lineage(relays, truth, examples["dependent"], models, config)
    train_closure(relays, truth, examples, models, config)
