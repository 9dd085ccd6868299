"""The pairs of one claim's texts as a matrix."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

ORIGIN_SIGNS = {
    "apart": 1.0,
    "alike": -1.0,
    "own_source": 1.0,
    "own_people": 1.0,
    "shared_source": -1.0,
    "seen": 1.0,
    "signs": 1.0,
    "early": 1.0,
    "quoted": 1.0,
    "clock": 1.0,
    "digits": -1.0,
    "texts": -1.0,
}
"""The sign that the reason of each feature demands."""


def origin_design(pairs: Sequence[dict[str, float]]) -> FloatArray:
    """Stack the features of a claim's pairs."""
    return np.array([[values[name] for name in ORIGIN_SIGNS] for values in pairs], dtype=np.float64)
