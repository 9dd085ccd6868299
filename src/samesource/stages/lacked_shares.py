"""How much of what others share with one document another one lacks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

_KIN = 0.2
"""Probability of dependence on any other document, from which a document is heard."""

_FEWEST = 5.0
"""Weight of shared readings below which nothing is known of a pair."""


def lacked_shares(view: WitnessView, dependent: FloatArray) -> FloatArray:
    """Return [i, j]: the share of the readings that i has in common with third documents which j lacks; 1 if unknown.

    Only what `dependent` (a matrix of probabilities) joins to some other is a third document: what strangers share
    with a text is chance. Readings are rare stems, stem 3-grams and 4-grams of words, a sentence weighing as much by
    each. A text passes on nothing that its source lacked, but for what it has from elsewhere. Matrix products over
    the story's units.
    """
    count = len(view.stems)
    lacked, total = np.zeros((count, count)), np.zeros((count, count))
    apart = dependent - np.diag(np.diag(dependent))
    kindred = apart.max(axis=1, initial=0.0) >= _KIN
    rare = np.clip(view.stem_weight / 2e6 - 0.5, 0.0, 1.0)
    for presence, weight in ((view.stems, rare), (view.phrases, 1.0 / 6.0), (view.wording, 0.25)):
        support = presence[kindred].sum(axis=0)
        shared = presence * (weight * (support >= 2))
        often = presence * (weight * (support >= 3))
        without = shared.sum(axis=1)[:, None] - shared @ presence.T
        lacked += without
        total += without + often @ presence.T
    return np.where(total >= _FEWEST, lacked / np.maximum(total, 1e-9), 1.0)
