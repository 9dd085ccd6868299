"""How far two documents are one text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.story_matrices import StoryMatrices

FloatArray = npt.NDArray[np.float64]


def twin_degree(story: StoryMatrices) -> FloatArray:
    """Return a symmetric matrix: 0 where the lesser share of common 4-grams is below one half, 1 from .9.

    A parent and its reprint explain a child equally well: neither is the other's rival.
    """
    least = np.minimum(story.share["ng4"], story.share["ng4"].T)
    degree: FloatArray = np.clip((least - 0.5) / 0.4, 0.0, 1.0)
    np.fill_diagonal(degree, 0.0)
    return degree
