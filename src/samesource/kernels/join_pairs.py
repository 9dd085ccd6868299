"""Connected components of many nodes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Places = npt.NDArray[np.int64]


@lean_kernel
def join_pairs(above: Places, left: Places, right: Places) -> None:
    """Join what pairs connect: afterwards above[node] is the smallest node of its component.

    `above` is what an earlier call left, or each node itself. Union by the smaller node with path halving.
    """
    for k in range(len(left)):
        i, j = left[k], right[k]
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        while above[j] != j:
            above[j] = above[above[j]]
            j = above[j]
        if i < j:
            above[j] = i
        else:
            above[i] = j
    for node in range(len(above)):
        above[node] = above[above[node]]
