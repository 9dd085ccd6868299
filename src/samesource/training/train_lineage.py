"""Make the coefficients of the edge and direction models."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np

from samesource.config import Config
from samesource.stages.edge_features import EDGE_FEATURES
from samesource.training.direction_names import direction_names
from samesource.training.direction_rows import direction_rows
from samesource.training.edge_rows import edge_rows
from samesource.training.fit_lineage import fit_lineage
from samesource.training.lineage_cases import lineage_cases
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.write_model import write_model


def train_lineage(
    relays: list[RelayCase], truth: RelayTruth, examples: list[Example], models: Path, config: Config
) -> None:
    """Fit both models on `relays` and write MODELS/edge.json and MODELS/direction.json.

    Builds on the relation models in MODELS; dependence is judged in each family by a model fitted on the `examples`
    of the others.
    """
    judging = dataclasses.replace(config.relate, models=str(models))
    cases = lineage_cases(relays, dataclasses.replace(config, relate=judging), examples)
    fitted = fit_lineage(cases, truth)
    design, outcomes = edge_rows(cases, truth)
    centres = (design[outcomes > 0].mean(axis=0) + design[outcomes == 0].mean(axis=0)) / 2
    counts = {"examples": float(len(outcomes)), "true": float(outcomes.sum())}
    families = [relay.family for relay in relays]
    write_model(models / "edge.json", "edge", EDGE_FEATURES, fitted["edge"], centres, counts, families)
    names = direction_names()
    counts = {"examples": float(len(direction_rows(cases, truth)))}
    write_model(
        models / "direction.json", "direction", names, fitted["direction"], np.zeros(len(names)), counts, families
    )
