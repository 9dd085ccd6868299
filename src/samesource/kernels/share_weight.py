"""How much the terms weigh that two spans of words share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.weight_by_loop import weight_by_loop

Ints = npt.NDArray[np.int64]


def share_weight(a: Ints, b: Ints, weight: Ints) -> int:
    """Sum the weights of the distinct terms that both spans hold; `weight` has one entry a term."""
    if runs_compiled():
        return int(weight_by_loop(a, b, weight))
    held = np.zeros(len(weight), np.bool_)
    held[a] = True
    both = np.zeros(len(weight), np.bool_)
    both[b[held[b]]] = True
    return int(weight[both].sum())
