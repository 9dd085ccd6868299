"""How much of what others share with one document another one lacks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

_KIN = 0.2
"""Probability of dependence on any other document, from which a document is heard."""

_STEM, _PHRASE, _WORDING = 2e6, 333_333.0, 500_000.0
"""Weights of a rare stem (at most), a 3-gram of stems and a 4-gram of words: whole, so that sums are exact."""

_COMMON = 1e6
"""Background weight of stems that count for nothing."""

_FEWEST = 1e7
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
    rare = np.clip(view.stem_weight - _COMMON, 0.0, _STEM)
    for presence, weight in ((view.stems, rare), (view.phrases, _PHRASE), (view.wording, _WORDING)):
        support = presence[kindred].sum(axis=0)
        common = support >= 2
        held = presence[:, common]
        shared = held * np.broadcast_to(weight, support.shape)[common]
        without = shared.sum(axis=1)[:, None] - shared @ held.T
        often = support[common] >= 3
        lacked += without
        total += without + shared[:, often] @ held[:, often].T
    return np.where(total >= _FEWEST, lacked / np.maximum(total, 1.0), 1.0)
