"""What a text holds that one parent cannot explain and another document can."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.explained_shares import ExplainedShares
from samesource.stages.explained_wording import explained_wording
from samesource.stages.heard_documents import Neighbours
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

COVERED, UNCOVERED = 0.6, 0.45
"""A sentence is another text's where this share of its weight is found there, and is not where less is found."""


def merger_residuals(
    view: WitnessView, heard: Neighbours, covers: list[FloatArray], wordings: list[FloatArray] | None = None
) -> ExplainedShares:
    """Measure how much of each x is explained by c and not by y, in sentences plus in 4-grams outside quotations.

    0 to 2, for y and c `heard` on x; `covers`: how much of each sentence of x each of these holds; `wordings`: the part
    of the 4-grams, where it is known. Cost: documents × those heard × words a document.
    """
    if wordings is None:
        wordings = [explained_wording(view, x, near) for x, near in enumerate(heard)]
    shares = [_sentences(view, x, cover) + wordings[x] for x, cover in enumerate(covers)]
    return ExplainedShares(heard, shares)


def _sentences(view: WitnessView, x: int, coverage: FloatArray) -> FloatArray:
    """Return [y, c]: the share of x's weight in sentences that c covers and y does not."""
    mass = view.sentences[x] @ view.stem_weight[view.held[x]]
    own = coverage >= COVERED
    lacking = coverage < UNCOVERED
    shared: FloatArray = (lacking * mass[:, None]).T @ own.astype(np.float64)
    return shared / max(float(mass.sum()), 1.0)
