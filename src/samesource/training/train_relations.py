"""Make the coefficients of the relation models."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.stages.company_features import COMPANY_FEATURES
from samesource.stages.kind_features import KIND_FEATURES
from samesource.stages.relation_features import RELATION_FEATURES
from samesource.training.fit_relation import fit_relation
from samesource.training.relation_design import relation_design
from samesource.training.relation_example import MODELS, Example
from samesource.training.write_model import write_model

FloatArray = npt.NDArray[np.float64]

RARER_LOG_ODDS = 1.139
"""Taken from dependence: of the families' pairs of one event 44 % depend, of reports at large hardly one in five (prior
correction, King and Zeng 2001); to say that an independent report derives is the worse mistake."""


def train_relations(examples: dict[str, list[Example]], models: Path) -> None:
    """Fit each model on its examples and write MODELS/NAME.json."""
    for name, signs in MODELS.items():
        known = RELATION_FEATURES | COMPANY_FEATURES | KIND_FEATURES
        reasons = {feature: known[feature] for feature in signs}
        weights, intercept = fit_relation(examples[name], name)
        fitted = weights, intercept - (RARER_LOG_ODDS if name == "dependent" else 0.0)
        counts = {"examples": float(len(examples[name])), "true": sum(example.outcome for example in examples[name])}
        families = {family for example in examples[name] for family in example.families}
        write_model(models / f"{name}.json", name, reasons, fitted, _centres(examples[name], signs), counts, families)


def _centres(examples: list[Example], signs: dict[str, float]) -> FloatArray:
    """Return the middle between the mean of the true and the mean of the false: values that say nothing."""
    design, outcomes = relation_design(examples, signs), np.array([example.outcome for example in examples])
    # A few families may hold no quotation at all: then the middle is that of the other kind.
    means = [design[chosen].mean(axis=0) for chosen in (outcomes > 0.5, outcomes <= 0.5) if chosen.any()]
    middle: FloatArray = np.mean(means, axis=0)
    return middle
