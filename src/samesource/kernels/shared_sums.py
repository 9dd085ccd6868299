"""What the rows of two sparse tables share."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Sparse = tuple[Ints, Ints]
"""Row and column of each entry, by row."""

_PAIRS = 2_000_000
"""Pairs of entries looked at together, so that memory stays small for long texts."""


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
    sums = [np.zeros(shape) for _ in values]
    reached = np.cumsum(sizes)
    for first, last in _row_blocks(a[0], reached):
        size = sizes[first:last]
        owner = np.repeat(np.arange(first, last), size)
        start = low[first:last] - reached[first:last] + size + (reached[first - 1] if first else 0)
        partner = order[np.arange(len(owner)) + np.repeat(start, size)]
        top, bottom = int(a[0][first]), int(a[0][last - 1]) + 1
        flat = (a[0][owner] - top) * shape[1] + b[0][partner]
        for total, (value_a, value_b) in zip(sums, values, strict=True):
            weights = np.ones(len(owner)) if value_a is None else value_a[owner]
            if value_b is not None:
                weights = weights * value_b[partner]
            added = np.bincount(flat, weights=weights, minlength=(bottom - top) * shape[1])
            total[top:bottom] += added.reshape(bottom - top, shape[1])
    return sums


def _row_blocks(row: Ints, reached: Ints) -> list[tuple[int, int]]:
    """Cut entries, sorted by row, between rows into blocks of about `_PAIRS` pairs."""
    if not len(row) or reached[-1] <= _PAIRS:
        return [(0, len(row))] if len(row) else []
    wanted = np.searchsorted(reached, np.arange(_PAIRS, int(reached[-1]), _PAIRS))
    cuts = np.unique(np.searchsorted(row, row[wanted]))
    bounds = [0, *cuts[cuts > 0].tolist(), len(row)]
    return list(itertools.pairwise(bounds))
