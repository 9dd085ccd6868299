"""How much of each document two others explain."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.heard_documents import Neighbours

FloatArray = npt.NDArray[np.float64]


class ExplainedShares:
    """Shares of each document that one explains and another does not; 0 for those not heard on it."""

    def __init__(self, heard: Neighbours, shares: list[FloatArray]) -> None:
        self._heard = heard
        self._shares = shares

    def of(self, x: int) -> FloatArray:
        """Return [y, c]: the share of x explained by c and not by y."""
        near = self._heard[x]
        if len(near) == len(self._heard):
            return self._shares[x]
        whole = np.zeros((len(self._heard), len(self._heard)))
        whole[np.ix_(near, near)] = self._shares[x]
        return whole
