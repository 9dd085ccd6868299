"""Make the coefficients of the model that weighs texts and lineage together."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from samesource.stages.closure_features import CLOSURE_FEATURES, CLOSURE_REASONS, closure_features
from samesource.training.fit_logistic import fit_logistic
from samesource.training.left_out_case import LeftOutCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.write_model import write_model


def train_closure(cases: list[LeftOutCase], truth: RelayTruth, models: Path) -> None:
    """Fit the model on families traced by models that had not seen them, and write MODELS/closure.json.

    How far a lineage is to be believed shows only where it was not fitted.
    """
    rows, outcomes = [], []
    for case in cases:
        for relation, values in zip(case.judged, closure_features(case.judged, case.lineages), strict=True):
            pair = (relation.a, relation.b)
            if values is not None and truth.same_event(*pair) and not truth.quoted(*pair):
                rows.append([values[feature] for feature in CLOSURE_FEATURES])
                outcomes.append(float(truth.dependent(*pair)))
    fitted = fit_logistic(np.array(rows), np.array(outcomes), signs=np.array(list(CLOSURE_FEATURES.values())))
    counts = {"examples": float(len(outcomes)), "true": sum(outcomes)}
    families = [case.relay.family for case in cases]
    centres = np.zeros(len(CLOSURE_FEATURES))
    write_model(models / "closure.json", "closure", CLOSURE_REASONS, fitted, centres, counts, families)
