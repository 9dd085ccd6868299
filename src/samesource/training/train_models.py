"""Make every coefficient of the package from the relay families."""

from __future__ import annotations

from pathlib import Path

from samesource.config import Config
from samesource.training.relation_examples import relation_examples
from samesource.training.relay_cases import relay_cases
from samesource.training.relay_truth import read_relay_truth
from samesource.training.train_lineage import train_lineage
from samesource.training.train_relations import train_relations


def train_models(folder: Path, models: Path, config: Config) -> None:
    """Fit all models on the families in FOLDER (laid out as benchmarks/relay) and write MODELS/NAME.json.

    About half a CPU minute for nine families. Accuracy is measured apart, by `evaluate_left_out`.
    """
    truth = read_relay_truth(folder)
    relays = relay_cases(folder, config)
    examples = relation_examples(relays, truth, config)
    train_relations(examples, models)
    train_lineage(relays, truth, examples["dependent"], models, config)
