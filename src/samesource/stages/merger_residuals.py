"""What a text holds that one parent cannot explain and another document can."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.explained_shares import ExplainedShares
from samesource.stages.heard_documents import Neighbours
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]

COVERED, UNCOVERED = 0.6, 0.45
"""A sentence is another text's where this share of its weight is found there, and is not where less is found."""


def merger_residuals(view: WitnessView, heard: Neighbours | None = None) -> ExplainedShares:
    """Measure how much of each x is explained by c and not by y, in sentences plus in 4-grams outside quotations.

    0 to 2, for y and c `heard` on x (None: all). Cost: documents × those heard × words a document.
    """
    heard = heard or [np.arange(len(view.sentences), dtype=np.int64)] * len(view.sentences)
    shares = [_sentences(view, x, near) + _wording(view.wording, x, near) for x, near in enumerate(heard)]
    return ExplainedShares(heard, shares)


def _sentences(view: WitnessView, x: int, near: LongArray) -> FloatArray:
    """Return [y, c]: the share of x's weight in sentences that c covers and y does not."""
    coverage, mass = _coverage(view, x, near)
    own = coverage >= COVERED
    lacking = coverage < UNCOVERED
    shared: FloatArray = (lacking * mass[:, None]).T @ own.astype(np.float64)
    return shared / max(float(mass.sum()), 1.0)


def _coverage(view: WitnessView, x: int, near: LongArray) -> tuple[FloatArray, FloatArray]:
    """Return the share of each sentence of x found in the best sentence, or .92 × in two, of every document near."""
    bag, held = view.sentences[x], view.held[x]
    weight = view.stem_weight[held]
    mass = bag @ weight
    coverage = np.zeros((len(bag), len(near)))
    for position, other in enumerate(near.tolist()):
        other_bag = view.sentences[other]
        if other == x or not len(other_bag) or not len(bag):
            continue
        place = np.searchsorted(view.held[other], held)
        place[place == len(view.held[other])] = 0
        shared = view.held[other][place] == held
        columns = other_bag[:, place[shared]]
        own = bag[:, shared] * weight[shared]
        best = (own @ columns.T).max(axis=1)
        if len(columns) > 1:
            best = np.maximum(best, 0.92 * (own @ np.maximum(columns[:-1], columns[1:]).T).max(axis=1))
        coverage[:, position] = best / np.maximum(mass, 1.0)
    return coverage, mass


def _wording(presence: FloatArray, x: int, near: LongArray) -> FloatArray:
    """Return [y, c]: the share of x's 4-grams that c has and y has not."""
    columns = presence[np.ix_(near, presence[x] > 0)]
    common = columns @ columns.T
    result: FloatArray = (np.diag(common)[None, :] - common) / max(columns.shape[1], 1)
    return result
