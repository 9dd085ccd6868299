"""Chain the exact runs of a pair."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]

_WORD, _BACK = 2, 48
"""A word of a run is worth two words between runs; and how many runs back a chain may go on from."""


@lean_kernel
def chain_runs(runs: Ints, count: int, gap: int, least: int, state: Ints, boxes: Ints) -> int:
    """Write the best chains of the first `count` runs as columns (a start, a end, b start, b end, words) of `boxes`.

    A chain goes on over at most `gap` words on either side; each word between its runs, on the side that has more,
    takes half of what a word in a run gives, and it begins where that pays. Chains of `least` words or more, after what
    is taken, are written, the best first, none with a run of another; return how many. Local alignment of runs instead
    of words (Smith and Waterman 1981; chaining as in Li 2018). Scratch: `state`, three rows of len(runs).
    """
    for k in range(count):
        _extend(runs, k, gap, state)
    found = 0
    while found < boxes.shape[1]:
        best = -1
        for k in range(count):
            if state[2, k] == 0 and state[0, k] >= _WORD * least and (best < 0 or state[0, k] > state[0, best]):
                best = k
        if best < 0:
            break
        found += _take(runs, best, least, state, boxes, found)
    return found


@lean_kernel
def _extend(runs: Ints, k: int, gap: int, state: Ints) -> None:
    """Write the best score of a chain that ends with run k, which run stands before k in it, and that k is free."""
    i, j, length = runs[0, k], runs[1, k], runs[2, k]
    best, before = _WORD * length, -1
    for back in range(1, min(k, _BACK) + 1):
        p = k - back
        apart_a, apart_b = i - runs[0, p] - runs[2, p], j - runs[1, p] - runs[2, p]
        low, high = min(apart_a, apart_b), max(apart_a, apart_b)
        if high > gap or low <= -length or i <= runs[0, p] or j <= runs[1, p]:
            continue
        score = state[0, p] + _WORD * (length + min(low, 0)) - max(high, 0)
        if score > best:
            best, before = score, p
    state[0, k], state[1, k], state[2, k] = best, before, 0


@lean_kernel
def _take(runs: Ints, last: int, least: int, state: Ints, boxes: Ints, found: int) -> int:
    """Take the chain that ends with a run out of the runs; write it if what was free of it is worth `least` words."""
    first, k, words = last, last, 0
    while k >= 0 and state[2, k] == 0:
        state[2, k] = 1
        words += runs[2, k]
        first, k = k, state[1, k]
        if k >= 0 and state[2, k] == 0:  # a run may begin within the one before
            words += min(runs[0, first] - runs[0, k] - runs[2, k], runs[1, first] - runs[1, k] - runs[2, k], 0)
    rest = state[0, k] if k >= 0 else 0
    if state[0, last] - rest < _WORD * least:
        return 0
    boxes[0, found], boxes[1, found] = runs[0, first], runs[0, last] + runs[2, last]
    boxes[2, found], boxes[3, found] = runs[1, first], runs[1, last] + runs[2, last]
    boxes[4, found] = words
    return 1
