"""Maximal exact runs that two sequences share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.runs_by_loop import runs_by_loop
from samesource.kernels.gram_hashes import gram_hashes

Ints = npt.NDArray[np.int64]


def find_runs(a: Ints, b: Ints, minimum: int, cap: int) -> Ints:
    """Find the maximal runs of at least `minimum` (2 or more) equal terms.

    A run is found by its windows of `minimum` terms; a window that occurs more than `cap` times in one of the texts is
    a formula and finds nothing. Returns rows (start in a, start in b, length), by diagonal, then by start.
    """
    if runs_compiled():
        return runs_by_loop(a, b, minimum, cap)
    pairs = _equal_windows(gram_hashes(a, minimum), gram_hashes(b, minimum), cap)
    same = (a[pairs[:, 0]] == b[pairs[:, 1]]) & (a[pairs[:, 0] + minimum - 1] == b[pairs[:, 1] + minimum - 1])
    pairs = pairs[same]
    if not len(pairs):
        return np.zeros((0, 3), np.int64)
    diagonal = pairs[:, 0] - pairs[:, 1]
    order = np.lexsort((pairs[:, 0], diagonal))
    start, diagonal = pairs[order, 0], diagonal[order]
    cuts = np.flatnonzero((diagonal[1:] != diagonal[:-1]) | (np.diff(start) != 1)) + 1
    first, last = np.append(0, cuts), np.append(cuts, len(start)) - 1
    runs = _widen(a, b, start[first], start[last] + minimum, diagonal[first])
    kept: Ints = runs[np.append(True, (runs[1:] != runs[:-1]).any(axis=1))]
    return kept


def _equal_windows(a: npt.NDArray[np.uint64], b: npt.NDArray[np.uint64], cap: int) -> Ints:
    """Pair the positions of equal hashes that occur at most `cap` times on each side."""
    order_a, order_b = np.argsort(a, kind="stable"), np.argsort(b, kind="stable")
    sorted_a, sorted_b = a[order_a], b[order_b]
    low, high = np.searchsorted(sorted_b, sorted_a, side="left"), np.searchsorted(sorted_b, sorted_a, side="right")
    many = np.searchsorted(sorted_a, sorted_a, side="right") - np.searchsorted(sorted_a, sorted_a, side="left")
    sizes = np.where((many <= cap) & (high - low <= cap), high - low, 0)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.stack((order_a[owner], order_b[low[owner] + within]), axis=1)


def _widen(a: Ints, b: Ints, start: Ints, end: Ints, diagonal: Ints) -> Ints:
    """Widen runs on their diagonals as far as the terms agree; only formulae inside a run make that necessary."""
    while True:
        other = start - diagonal
        open_left = (start > 0) & (other > 0)
        moves = open_left & (a[start - open_left] == b[other - open_left])
        if not moves.any():
            break
        start = start - moves
    while True:
        other = end - diagonal
        open_right = (end < len(a)) & (other < len(b))
        moves = open_right & (a[np.where(open_right, end, 0)] == b[np.where(open_right, other, 0)])
        if not moves.any():
            break
        end = end + moves
    return np.stack((start, start - diagonal, end - start), axis=1)
