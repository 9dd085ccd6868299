"""How much the terms weigh that two spans of words share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def weight_by_loop(a: Ints, b: Ints, weight: Ints) -> int:
    """Sum the weights of the distinct terms that both spans hold. The same as `share_weight`."""
    held = np.zeros(len(weight), np.bool_)
    for term in a:
        held[term] = True
    total = 0
    for term in b:
        if held[term]:
            total += weight[term]
            held[term] = False
    return total
