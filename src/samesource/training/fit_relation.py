"""One relation model, fitted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.training.fit_logistic import fit_logistic
from samesource.training.relation_design import relation_design
from samesource.training.relation_example import LIMITS, MODELS, Example

FloatArray = npt.NDArray[np.float64]

PENALTY = {"company": 20.0}
"""L2 penalties, 1 for the others: pairs in company are told some six times each, whole and in parts, and no pair of a
family is a witness of its own; with 1 a pair of two who print one communiqué passes .95."""


def fit_relation(examples: list[Example], name: str) -> tuple[FloatArray, float]:
    """Fit one model on some examples."""
    signs = MODELS[name]
    return fit_logistic(
        relation_design(examples, signs),
        np.array([example.outcome for example in examples]),
        penalty=PENALTY.get(name, 1.0),
        signs=np.array(list(signs.values()), dtype=np.float64),
        limits=np.array([LIMITS.get(name, np.inf) for name in signs]),
        weights=np.array([example.weight for example in examples]),
    )
