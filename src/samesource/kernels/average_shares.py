"""What the coverage of a text's sentences comes to."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.shares_by_loop import shares_by_loop

Floats = npt.NDArray[np.float64]


class AverageShares(NamedTuple):
    """Averages by mass, 0 where there is none."""

    whole: float
    """Of all sentences."""
    window: float
    """Of the best run of neighbouring sentences that is a quarter of the text, three sentences at least."""
    linked: float
    """Of ones for sentences covered above .42, and zeros for the others."""
    tail: float
    """Of the places (-.5 start, .5 end) of what is missing of sentences covered by less than half."""


def average_shares(share: Floats, mass: Floats) -> AverageShares:
    """Average the shares (0 to 1) of sentences by their mass, whole numbers, with sums that do not depend on order."""
    width = min(len(share), max(3, math.ceil(len(share) / 4)))
    if runs_compiled():
        return AverageShares(*shares_by_loop(share, mass, width))
    total = float(mass.sum())
    middle = (np.arange(len(share)) + 0.5) / max(len(share), 1) - 0.5
    missing = mass * np.clip(1 - share, 0, 1) * (share < 0.5)
    windows = range(len(share) - width + 1) if width else range(0)
    return AverageShares(
        whole=_average(share, mass),
        window=max((_average(share[k : k + width], mass[k : k + width]) for k in windows), default=0.0),
        linked=_average((share > 0.42).astype(np.float64), mass),
        tail=math.fsum((missing * middle).tolist()) / total if total else 0.0,
    )


def _average(share: Floats, mass: Floats) -> float:
    """Average by mass."""
    total = float(mass.sum())
    return math.fsum((share * mass).tolist()) / total if total else 0.0
