"""How much of what others share with one document another one lacks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

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
    kin = dependent - np.diag(np.diag(dependent)) >= _KIN
    kindred = kin.any(axis=1)
    rare = np.clip(view.stem_weight - _COMMON, 0.0, _STEM)
    add = _add_of_kin if count <= _MANY else _add_of_all
    for presence, weight in ((view.stems, rare), (view.phrases, _PHRASE), (view.wording, _WORDING)):
        common = presence[kindred].sum(axis=0) >= 2
        add(presence[:, common], np.broadcast_to(weight, common.shape)[common], kin, lacked, total)
    return np.where(total >= _FEWEST, lacked / np.maximum(total, 1.0), 1.0)


def _add_of_kin(held: FloatArray, weight: FloatArray, kin: BoolArray, lacked: FloatArray, total: FloatArray) -> None:
    """Add, for each j, the readings of its kin that another of its kin has, and those of them that j lacks."""
    for j, kindred in enumerate(kin):
        near = np.flatnonzero(kindred)
        own = held[near]
        backed = own * (own.sum(axis=0) - own >= 1.0) * weight
        total[near, j] += backed.sum(axis=1)
        lacked[near, j] += backed @ (1.0 - held[j])


def _add_of_all(held: FloatArray, weight: FloatArray, kin: BoolArray, lacked: FloatArray, total: FloatArray) -> None:
    """Add the readings of each i that any other has who is kin to somebody, and those of them that each j lacks."""
    support = held[kin.any(axis=1)].sum(axis=0)
    shared = held * weight
    without = shared.sum(axis=1)[:, None] - shared @ held.T
    often = support >= 3
    lacked += without
    total += without + shared[:, often] @ held[:, often].T
