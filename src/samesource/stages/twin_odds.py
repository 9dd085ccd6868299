"""What the twins of a pair take of its odds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def twin_odds(twins: FloatArray) -> FloatArray:
    """Return ln(1 + twins of i + twins of j) for each pair that is not itself one of twins.

    Of k twins only one is the parent, or the child: the odds of an edge are divided among them.
    """
    others = twins.sum(axis=1)
    odds: FloatArray = np.where(twins > 0.3, 0.0, np.log1p(others[:, None] + others[None, :]))
    return odds
