"""How much of what each document states every other one states too."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared
from samesource.stages.fact_view import fact_view

FloatArray = npt.NDArray[np.float64]


def fact_shares(documents: list[Prepared]) -> FloatArray:
    """Return [i, j]: the share, by weight, of the names and figures of i outside quotations that j has anywhere.

    One half where i has none, 1 on the diagonal. Cost: documents² × names and figures.
    """
    views = [fact_view(document) for document in documents]
    vocabulary = np.unique(np.concatenate([np.zeros(0, np.int64), *(view.own_facts[0] for view in views)]))
    held = np.zeros((len(views), len(vocabulary)), np.bool_)
    for row, view in zip(held, views, strict=True):
        row[np.searchsorted(vocabulary, np.intersect1d(vocabulary, view.stems, assume_unique=True))] = True
    shares = np.full((len(views), len(views)), 0.5)
    for row, view in zip(shares, views, strict=True):
        stems, weights = view.own_facts
        if len(stems):
            row[:] = held[:, np.searchsorted(vocabulary, stems)] @ weights / weights.sum()
    return shares
