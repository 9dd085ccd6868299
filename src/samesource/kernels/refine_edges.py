"""The stretch of a text that best matches a bag of terms."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def refine_edges(terms: Ints, core: tuple[int, int], supply: Ints, gain: Ints, drop: int) -> tuple[int, int]:
    """Find the best-scoring stretch of `terms` that spreads from the middle of `core` to both sides.

    A term earns its `gain` while `supply` (how often the other side holds it) lasts, nothing once that is used up, and
    loses half its gain where the other side never holds it. Beyond the core's end it earns only what the whole core
    leaves over, so that a side whose words are all matched does not grow into what follows. Outside the core a side
    ends where the score falls `drop` below its best (X-drop, Altschul et al. 1990). Returns a half-open range; empty
    where nothing is earned.
    """
    middle = (core[0] + core[1]) // 2
    beyond = supply - np.bincount(terms[core[0] : middle], minlength=len(supply))
    right = _reach(terms[middle:], core[1] - middle, (supply, beyond), supply, gain, drop)
    left_over = supply - np.bincount(terms[middle : middle + right], minlength=len(supply))
    left = _reach(terms[:middle][::-1], middle - core[0], (left_over, left_over), supply, gain, drop)
    return middle - left, middle + right


def _reach(terms: Ints, free: int, left_over: tuple[Ints, Ints], supply: Ints, gain: Ints, drop: int) -> int:
    """Count the terms from the start that score best together; the first `free` of them never end the search.

    `left_over` is what may be earned among those first terms, and beyond them.
    """
    if not len(terms):
        return 0
    value = gain[terms]
    within, beyond = left_over
    limit = np.concatenate((within[terms[:free]], beyond[terms[free:]]))
    earned = np.where(_repeats(terms) < limit, value, 0)
    score = np.cumsum(np.where(supply[terms] == 0, -(value // 2), earned))
    best = np.maximum(np.maximum.accumulate(score), 0)
    fallen = np.flatnonzero(score[free:] < best[free:] - drop)
    end = free + int(fallen[0]) if len(fallen) else len(terms)
    if not end:
        return 0
    top = int(np.argmax(score[:end]))
    return top + 1 if score[top] > 0 else 0


def _repeats(terms: Ints) -> Ints:
    """Count, for each place, how often its term stood before."""
    order = np.argsort(terms, kind="stable")
    ordered = terms[order]
    first = np.concatenate((np.ones(1, np.bool_), ordered[1:] != ordered[:-1]))
    start = np.maximum.accumulate(np.where(first, np.arange(len(terms)), 0))
    count = np.empty(len(terms), np.int64)
    count[order] = np.arange(len(terms)) - start
    return count
