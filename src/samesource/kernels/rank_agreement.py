"""Kendall's rank correlation."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.agreement_by_loop import agreement_by_loop

Ints = npt.NDArray[np.int64]


def rank_agreement(x: Ints, y: Ints) -> float:
    """Return Kendall's tau-b of two rankings (Kendall 1945); 0 where one of them is constant."""
    if runs_compiled():
        agreed, differ_x, differ_y = agreement_by_loop(x, y)
        return float(agreed) / (float(differ_x) * float(differ_y)) ** 0.5 if differ_x and differ_y else 0.0
    upper = np.triu_indices(len(x), 1)
    first = np.sign(x[:, None] - x[None, :])[upper]
    second = np.sign(y[:, None] - y[None, :])[upper]
    scale = float(np.count_nonzero(first)) * float(np.count_nonzero(second))
    return float((first * second).sum()) / scale**0.5 if scale else 0.0
