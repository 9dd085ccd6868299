"""Pairs of reports in the company of their story."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CompanyPairs:
    """Pairs of a story's documents: their places, -1 for strangers, and who tells the event independently of whom."""

    first: Places
    second: Places
    apart: FloatArray
    """Chances, 0 for those not heard on each other; symmetric."""

    def heard(self, left_out: int) -> BoolArray:
        """Tell which pairs are of two documents of the story other than `left_out`."""
        inside = np.minimum(self.first, self.second) >= 0
        found: BoolArray = inside & (self.first != left_out) & (self.second != left_out)
        return found
