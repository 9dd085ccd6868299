"""How far stated probabilities are from what happened."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

_BINS = 10


def calibration_error(probabilities: Sequence[float], happened: Sequence[bool], bins: int = _BINS) -> float:
    """Return the expected calibration error (0 to 1): bins of equal width, weighted by what is in them.

    Naeini, Cooper, Hauskrecht (2015): Obtaining well calibrated probabilities using Bayesian binning, AAAI; Guo,
    Pleiss, Sun, Weinberger (2017): On calibration of modern neural networks, ICML. Bins are half-open above, as in Guo.
    """
    cells: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for probability, true in zip(probabilities, happened, strict=True):
        # Guo's bins are (low, high]; a probability of 0 belongs to the first.
        place = max(0, -int(-probability * bins // 1) - 1)
        cells[min(place, bins - 1)].append((probability, true))
    gaps = [abs(fsum(p for p, _ in cell) - sum(true for _, true in cell)) for cell in cells]
    return fsum(gaps) / len(probabilities) if probabilities else 0.0
