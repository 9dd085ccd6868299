"""One relation model, fitted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.training.fit_logistic import fit_logistic
from samesource.training.relation_design import relation_design
from samesource.training.relation_example import LIMITS, MODELS, Example

FloatArray = npt.NDArray[np.float64]

PER_EXAMPLE = {"company": 0.0014575}
"""L2 penalty of an example (20 of all 29 families), where it is not 1 in all: pairs in company are told some six times
each, whole and in parts; with less a pair that prints one communiqué passes .95, at which two texts count once."""


def fit_relation(examples: list[Example], name: str) -> tuple[FloatArray, float]:
    """Fit one model on some examples."""
    signs = MODELS[name]
    return fit_logistic(
        relation_design(examples, signs),
        np.array([example.outcome for example in examples]),
        penalty=PER_EXAMPLE[name] * len(examples) if name in PER_EXAMPLE else 1.0,
        signs=np.array(list(signs.values()), dtype=np.float64),
        limits=np.array([LIMITS.get(name, np.inf) for name in signs]),
        weights=np.array([example.weight for example in examples]),
    )
