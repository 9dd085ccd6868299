"""What two texts worded alike tell of which is the earlier: editions grow, excerpts shrink, reprints add."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.story_matrices import StoryMatrices

FloatArray = npt.NDArray[np.float64]

_CLEAR = 0.1
"""Difference of two shares at which the evidence is three quarters of what it can be."""


def edition_features(
    story: StoryMatrices, verbatim: FloatArray, twins: FloatArray, houses: FloatArray
) -> dict[str, FloatArray]:
    """Return antisymmetric matrices by name, above 0 where i looks the earlier one.

    `grown`: of one house, j has the names and figures of i and more; `cut`: of two houses, i has the words of j and
    more; `added`: of two that are one text, j has words that i lacks. `houses` is that of `same_house`.
    """
    editions = verbatim * (1.0 - twins)
    facts, words = _more(story.share["facts"]), _more(story.share["idf"])
    return {
        "grown": facts * editions * (houses > 0),
        "cut": -words * editions * (houses < 0),
        "added": words * twins,
    }


def _more(share: FloatArray) -> FloatArray:
    """Compare how much of i is in j with how much of j is in i: above 0 where j has the more."""
    compared: FloatArray = np.tanh((share - share.T) / _CLEAR)
    return compared
