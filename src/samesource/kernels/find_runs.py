"""Maximal exact runs that two sequences share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.gram_hashes import gram_hashes

Ints = npt.NDArray[np.int64]


def find_runs(a: Ints, b: Ints, minimum: int, cap: int) -> Ints:
    """Find the maximal runs of at least `minimum` (2 or more) equal terms.

    A run is found by its windows of `minimum` terms; a window that occurs more than `cap` times in one of the texts is
    a formula and finds nothing. Returns rows (start in a, start in b, length), by diagonal, then by start.
    """
    pairs = _equal_windows(gram_hashes(a, minimum), gram_hashes(b, minimum), cap)
    if not len(pairs):
        return np.zeros((0, 3), np.int64)
    diagonal = pairs[:, 0] - pairs[:, 1]
    order = np.lexsort((pairs[:, 0], diagonal))
    pairs, diagonal = pairs[order], diagonal[order]
    breaks = np.flatnonzero((np.diff(diagonal) != 0) | (np.diff(pairs[:, 0]) != 1)) + 1
    first = np.concatenate((np.zeros(1, np.int64), breaks))
    last = np.concatenate((breaks, np.array([len(pairs)], np.int64))) - 1
    found: list[tuple[int, int, int]] = []
    for low, high in zip(first.tolist(), last.tolist(), strict=True):
        i, j = int(pairs[low, 0]), int(pairs[low, 1])
        if found and found[-1][0] - found[-1][1] == i - j and found[-1][0] + found[-1][2] >= i + minimum:
            continue
        start, end = _extend(a, b, i, i - j, int(pairs[high, 0]) + minimum)
        if end - start >= minimum:
            found.append((start, start - (i - j), end - start))
    return np.array(found, np.int64).reshape(-1, 3)


def _equal_windows(a: npt.NDArray[np.uint64], b: npt.NDArray[np.uint64], cap: int) -> Ints:
    """Pair the positions of equal hashes that occur at most `cap` times on each side."""
    order_a, order_b = np.argsort(a, kind="stable"), np.argsort(b, kind="stable")
    values_a, starts_a, counts_a = np.unique(a[order_a], return_index=True, return_counts=True)
    values_b, starts_b, counts_b = np.unique(b[order_b], return_index=True, return_counts=True)
    _, in_a, in_b = np.intersect1d(values_a, values_b, assume_unique=True, return_indices=True)
    rare = (counts_a[in_a] <= cap) & (counts_b[in_b] <= cap)
    in_a, in_b = in_a[rare], in_b[rare]
    many_a, many_b = counts_a[in_a], counts_b[in_b]
    sizes = many_a * many_b
    owner = np.repeat(np.arange(len(sizes)), sizes)
    within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    i = order_a[starts_a[in_a][owner] + within // many_b[owner]]
    j = order_b[starts_b[in_b][owner] + within % many_b[owner]]
    return np.stack((i, j), axis=1).astype(np.int64)


def _extend(a: Ints, b: Ints, start: int, diagonal: int, end: int) -> tuple[int, int]:
    """Widen the run of a[start:end] on its diagonal as far as the terms agree, after checking that they do."""
    if not np.array_equal(a[start:end], b[start - diagonal : end - diagonal]):
        return start, start  # two windows with one hash
    while start > 0 and start - diagonal > 0 and a[start - 1] == b[start - diagonal - 1]:
        start -= 1
    while end < len(a) and end - diagonal < len(b) and a[end] == b[end - diagonal]:
        end += 1
    return start, end
