"""What a text holds that one parent cannot explain and another document can."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

COVERED, UNCOVERED = 0.6, 0.45
"""A sentence is another text's where this share of its weight is found there, and is not where less is found."""


def merger_residuals(view: WitnessView) -> FloatArray:
    """Return R[x, y, c]: share of x explained by c and not by y, in sentences plus in 4-grams outside quotations.

    0 to 2. Cost: documents² × words a document.
    """
    count = len(view.sentences)
    residuals = np.zeros((count, count, count))
    for x in range(count):
        residuals[x] = _sentences(view, x) + _wording(view.wording, x)
    return residuals


def _sentences(view: WitnessView, x: int) -> FloatArray:
    """Return [y, c]: the share of x's weight in sentences that c covers and y does not."""
    coverage, mass = _coverage(view, x)
    own = coverage >= COVERED
    lacking = coverage < UNCOVERED
    shared: FloatArray = (lacking * mass[:, None]).T @ own.astype(np.float64)
    return shared / max(float(mass.sum()), 1.0)


def _coverage(view: WitnessView, x: int) -> tuple[FloatArray, FloatArray]:
    """Return the share of each sentence of x found in the best sentence, or .92 × in two, of every document."""
    bag, held = view.sentences[x], view.held[x]
    weight = view.stem_weight[held]
    mass = bag @ weight
    coverage = np.zeros((len(bag), len(view.sentences)))
    for other, other_bag in enumerate(view.sentences):
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
        coverage[:, other] = best / np.maximum(mass, 1.0)
    return coverage, mass


def _wording(presence: FloatArray, x: int) -> FloatArray:
    """Return [y, c]: the share of x's 4-grams that c has and y has not."""
    columns = presence[:, presence[x] > 0]
    common = columns @ columns.T
    result: FloatArray = (np.diag(common)[None, :] - common) / max(columns.shape[1], 1)
    return result
