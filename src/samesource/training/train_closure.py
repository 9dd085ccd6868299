"""Make the coefficients of the model that weighs texts and lineage together."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

import numpy as np

from samesource.config import Config
from samesource.stages.closure_features import CLOSURE_FEATURES, CLOSURE_REASONS, closure_features
from samesource.training.fit_logistic import fit_logistic
from samesource.training.leave_out import leave_out
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.trace_case import trace_case
from samesource.training.train_lineage import train_lineage
from samesource.training.train_relations import train_relations
from samesource.training.write_model import write_model

_FOLDS = 4


def train_closure(
    relays: list[RelayCase], truth: RelayTruth, examples: dict[str, list[Example]], models: Path, config: Config
) -> None:
    """Fit the model on families traced by models that have not seen them, and write MODELS/closure.json.

    How far a lineage is to be believed shows only where it was not fitted. Cost: four times all other models.
    """
    rows, outcomes = [], []
    # Holding directions draws no other trees, and only trees are looked at here.
    unheld = dataclasses.replace(config, lineage=dataclasses.replace(config.lineage, hold_limit=0))
    for fold in range(_FOLDS):
        held = relays[fold::_FOLDS]
        others = [relay for relay in relays if relay not in held]
        if not held or not others:
            continue
        rest = leave_out(examples, {relay.family for relay in held})
        with tempfile.TemporaryDirectory() as name:
            train_relations(rest, Path(name))
            train_lineage(others, truth, rest["dependent"], Path(name), config)
            for relay in held:
                relations, lineages = trace_case(relay, truth, Path(name), unheld)
                for relation, values in zip(relations, closure_features(relations, lineages), strict=True):
                    pair = (relation.a, relation.b)
                    if values is not None and truth.same_event(*pair) and not truth.quoted(*pair):
                        rows.append([values[feature] for feature in CLOSURE_FEATURES])
                        outcomes.append(float(truth.dependent(*pair)))
    fitted = fit_logistic(np.array(rows), np.array(outcomes), signs=np.array(list(CLOSURE_FEATURES.values())))
    counts = {"examples": float(len(outcomes)), "true": sum(outcomes)}
    families = [relay.family for relay in relays]
    centres = np.zeros(len(CLOSURE_FEATURES))
    write_model(models / "closure.json", "closure", CLOSURE_REASONS, fitted, centres, counts, families)
