"""Make the coefficients of the edge and direction models."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from samesource.stages.edge_features import EDGE_FEATURES
from samesource.training.direction_names import direction_names
from samesource.training.direction_rows import direction_rows
from samesource.training.edge_rows import edge_rows
from samesource.training.fit_lineage import fit_lineage
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.write_model import write_model


def train_lineage(cases: list[LineageCase], truth: RelayTruth, models: Path) -> None:
    """Fit both models on families judged by models that had not seen them; write MODELS/edge.json, direction.json."""
    fitted = fit_lineage(cases, truth)
    design, outcomes = edge_rows(cases, truth)
    centres = (design[outcomes > 0].mean(axis=0) + design[outcomes == 0].mean(axis=0)) / 2
    counts = {"examples": float(len(outcomes)), "true": float(outcomes.sum())}
    families = [case.relay.family for case in cases]
    write_model(models / "edge.json", "edge", EDGE_FEATURES, fitted["edge"], centres, counts, families)
    names = direction_names()
    counts = {"examples": float(len(direction_rows(cases, truth)))}
    write_model(
        models / "direction.json", "direction", names, fitted["direction"], np.zeros(len(names)), counts, families
    )
