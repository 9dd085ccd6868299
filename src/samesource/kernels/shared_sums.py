"""What the rows of two sparse tables share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Sparse = tuple[Ints, Ints]
"""Row and column of each entry."""


def shared_sums(
    a: Sparse, b: Sparse, shape: tuple[int, int], values: Sequence[tuple[Floats | None, Floats | None]]
) -> list[Floats]:
    """Sum, for every row of a and row of b, the products of their entries in the columns they share.

    `values` holds, for each sum wanted, the value of each entry of a and of b (None for ones). Whole-number values add
    up exactly in any order, so that the result of exchanging a and b is the transposed one, bit for bit. Unlike a
    matrix product it needs no dense tables and starts no threads. Cost: the number of pairs of entries in one column.
    """
    order = np.argsort(b[1], kind="stable")
    column = b[1][order]
    low = np.searchsorted(column, a[1], side="left")
    sizes = np.searchsorted(column, a[1], side="right") - low
    owner = np.repeat(np.arange(len(sizes)), sizes)
    partner = order[np.arange(len(owner)) + np.repeat(low - np.cumsum(sizes) + sizes, sizes)]
    flat = a[0][owner] * shape[1] + b[0][partner]
    sums = []
    for value_a, value_b in values:
        weights = np.ones(len(owner)) if value_a is None else value_a[owner]
        if value_b is not None:
            weights = weights * value_b[partner]
        total = np.bincount(flat, weights=weights, minlength=shape[0] * shape[1])
        sums.append(total.astype(np.float64, copy=False).reshape(shape))
    return sums
