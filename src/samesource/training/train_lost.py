"""Make the coefficients of the models of lost sources and second parents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.stages.beside_values import BESIDE_FEATURES
from samesource.stages.joined_values import JOINED_FEATURES
from samesource.stages.second_values import SECOND_FEATURES
from samesource.training.fit_logistic import fit_logistic
from samesource.training.lost_rows import LostRows
from samesource.training.write_model import write_model

FloatArray = npt.NDArray[np.float64]

PENALTY = 3.0
"""The same left out from 1 to 6."""

_AGAINST = frozenset({"length", "directed", "agency", "copy", "open_phrases", "facts", "parent"})
"""Features whose reason demands that they speak against; the others speak for a lost source, or for a second parent."""

_MODELS = {"lost": JOINED_FEATURES, "between": BESIDE_FEATURES, "second": SECOND_FEATURES}


def train_lost(rows: Sequence[LostRows], families: Sequence[str], models: Path) -> None:
    """Fit the models on trees by models that had not seen the families; write MODELS/NAME.json of each."""
    for model, features in _MODELS.items():
        pairs = [pair for one in rows for pair in one[model]]
        design = np.array([values for values, _ in pairs]).reshape(len(pairs), len(features))
        outcomes = np.array([outcome for _, outcome in pairs])
        fitted, centres = _fit(design, outcomes, np.array([-1.0 if name in _AGAINST else 1.0 for name in features]))
        counts = {"examples": float(len(outcomes)), "true": float(outcomes.sum())}
        write_model(models / f"{model}.json", model, features, fitted, centres, counts, families)


def _fit(design: FloatArray, outcomes: FloatArray, signs: FloatArray) -> tuple[tuple[FloatArray, float], FloatArray]:
    """Return (coefficients, intercept) and centres; where all outcomes are one, no more than how often that is."""
    if len(set(outcomes.tolist())) < 2:
        share = (outcomes.sum() + 0.5) / (len(outcomes) + 1.0)
        return (np.zeros(len(signs)), float(np.log(share / (1.0 - share)))), np.zeros(len(signs))
    centres = (design[outcomes > 0].mean(axis=0) + design[outcomes == 0].mean(axis=0)) / 2
    return fit_logistic(design, outcomes, penalty=PENALTY, signs=signs), centres
