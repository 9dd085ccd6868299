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

_MANY = 100
"""Documents of a story beyond which all kin are heard on every pair: time would grow with the cube."""

_FEWEST = 1e7
"""Weight of shared readings below which nothing is known of a pair."""


def lacked_shares(view: WitnessView, dependent: FloatArray) -> FloatArray:
    """Return [i, j]: the share of the readings that i has in common with third documents which j lacks; 1 if unknown.

    Only j's kin by `dependent` (a matrix of probabilities) are third documents, in stories of more than `_MANY` whoever
    is kin to any: what i shares with strangers to j may be what it joins j's text with, and tells nothing of j.
    Readings are rare stems, stem 3-grams and 4-grams of words, a sentence weighing as much by each. A text passes on
    nothing that its source lacked, but for what it has from elsewhere. Cost: documents² × the story's shared units.
    """
    count = len(view.stems)
    lacked, total = np.zeros((count, count)), np.zeros((count, count))
    kin = (dependent - np.diag(np.diag(dependent)) >= _KIN).astype(np.float64)
    rare = np.clip(view.stem_weight - _COMMON, 0.0, _STEM)
    readings = (
        (view.stems, rare),
        (view.phrases, view.phrase_weight * _PHRASE),
        (view.wording, view.wording_weight * _WORDING),
    )
    add = _add_of_kin if count <= _MANY else _add_of_all
    for held, weight in readings:
        shared = (held.sum(axis=0) >= 2.0) & (weight > 0)
        add(held[:, shared], weight[shared], kin, lacked, total)
    return np.where(total >= _FEWEST, lacked / np.maximum(total, 1.0), 1.0)


def _add_of_kin(held: FloatArray, weight: FloatArray, kin: FloatArray, lacked: FloatArray, total: FloatArray) -> None:
    """Add, for each j, the readings of its kin that another of its kin has, and those of them that j lacks."""
    backed = (kin @ held >= 2.0) * weight
    total += (held @ backed.T) * kin
    lacked += (held @ (backed * (1.0 - held)).T) * kin


def _add_of_all(held: FloatArray, weight: FloatArray, kin: FloatArray, lacked: FloatArray, total: FloatArray) -> None:
    """Add the readings of each i that any other has who is kin to somebody, and those of them that each j lacks."""
    support = held[kin.any(axis=1)].sum(axis=0)
    backed = support >= 2.0
    held, support = held[:, backed], support[backed]
    shared = held * weight[backed]
    without = shared.sum(axis=1)[:, None] - shared @ held.T
    often = support >= 3
    lacked += without
    total += without + shared[:, often] @ held[:, often].T
