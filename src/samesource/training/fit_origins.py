"""Make the coefficients of the model that tells two origins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from samesource.training.fit_logistic import fit_logistic
from samesource.training.origin_design import ORIGIN_SIGNS, origin_design
from samesource.training.origin_examples import OriginExample

FloatArray = npt.NDArray[np.float64]

_PENALTY = 10.0
_ROUNDS = 8


def fit_origins(examples: Sequence[OriginExample]) -> tuple[FloatArray, float]:
    """Return (coefficients, intercept) of a claim's likeliest pair of texts.

    Which pair it is the fit finds itself: it starts from the mean of a claim's pairs, then takes the pair that the last
    fit holds for likeliest (multiple instances, Andrews and others 2003).
    """
    bags = [origin_design(example.pairs) for example in examples]
    outcomes = np.array([example.outcome for example in examples])
    signs = np.array(list(ORIGIN_SIGNS.values()))
    chosen = np.array([bag.mean(axis=0) for bag in bags])
    for _ in range(_ROUNDS):
        weights, intercept = fit_logistic(chosen, outcomes, penalty=_PENALTY, signs=signs)
        chosen = np.array([bag[int(np.argmax(bag @ weights))] for bag in bags])
    return weights, intercept
