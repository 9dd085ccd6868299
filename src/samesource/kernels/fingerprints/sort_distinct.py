"""Sort hashes, once each."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Numbers = npt.NDArray[np.uint64]

_0, _1, _64 = np.uint64(0), np.uint64(1), np.uint64(64)


@inlined_kernel
def sort_distinct(hashes: Numbers, count: np.uint64, heads: Numbers, ordered: Numbers) -> np.uint64:
    """Write the first `count` hashes in rising order, once each; return how many there are.

    Hashes are evenly spread: by their highest bits each falls near its place, and insertion does the rest. Linear on
    hashes; quadratic on values made to share their highest bits. Room: count + 3 in `heads`, count in `ordered`.
    """
    bits = _1
    while _1 << (bits + _1) <= count:
        bits += _1
    shift = _64 - bits
    for i in range((_1 << bits) + _1):
        heads[i] = _0
    for k in range(count):
        heads[(hashes[k] >> shift) + _1] += _1
    for k in range(_1 << bits):
        heads[np.uint64(k) + _1] += heads[k]
    for k in range(count):
        bucket = hashes[k] >> shift
        ordered[heads[bucket]] = hashes[k]
        heads[bucket] += _1
    return _insert(ordered, count)


@inlined_kernel
def _insert(ordered: Numbers, count: np.uint64) -> np.uint64:
    """Sort what is nearly sorted, and drop repeats; return how many values stay."""
    kept = _0
    for k in range(count):
        value, place = ordered[k], kept
        while place > _0 and ordered[place - _1] > value:
            place -= _1
        if place > _0 and ordered[place - _1] == value:
            continue
        move = kept
        while move > place:
            ordered[move] = ordered[move - _1]
            move -= _1
        ordered[place] = value
        kept += _1
    return kept
