"""Move the edges of a passage to where its words stop matching."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel, lean_kernel

Ints = npt.NDArray[np.int64]
Box = tuple[int, int, int, int]


@kernel
def edges_by_loop(
    term_a: Ints, term_b: Ints, box: Box, limits: Box, rarity: Ints, reach: int, drop: int, rounds: int
) -> Box:
    """Refine both sides of a box of words in turn, as `refine_box` does; an empty box where nothing is left."""
    a0, a1, b0, b1 = box
    supply, used = np.zeros(len(rarity), np.int64), np.zeros(len(rarity), np.int64)
    for _ in range(rounds):
        before = (a0, a1, b0, b1)
        a0, a1 = _refine_side(term_a, a0, a1, limits[0], limits[1], term_b[b0:b1], rarity, reach, drop, supply, used)
        if a1 <= a0:
            return 0, 0, 0, 0
        b0, b1 = _refine_side(term_b, b0, b1, limits[2], limits[3], term_a[a0:a1], rarity, reach, drop, supply, used)
        if b1 <= b0:
            return 0, 0, 0, 0
        if before == (a0, a1, b0, b1):
            break
    return a0, a1, b0, b1


@lean_kernel
def _refine_side(
    terms: Ints,
    start: int,
    end: int,
    least: int,
    most: int,
    other: Ints,
    rarity: Ints,
    reach: int,
    drop: int,
    supply: Ints,
    used: Ints,
) -> tuple[int, int]:
    """Refine one side against the words of the other; `supply` and `used` hold zeros before and after."""
    for term in other:
        supply[term] += 1
    low, high = max(least, start - reach), min(most, end + reach)
    middle = (start + end) // 2
    right = _spread(terms, middle, 1, high - middle, end - middle, middle - start, rarity, drop, supply, used)
    for place in range(start, high):
        used[terms[place]] = 0
    for place in range(middle, middle + right):
        used[terms[place]] += 1
    left = _spread(terms, middle - 1, -1, middle - low, middle - start, 0, rarity, drop, supply, used)
    for place in range(low, middle + right):
        used[terms[place]] = 0
    for term in other:
        supply[term] = 0
    return middle - left, middle + right


@lean_kernel
def _spread(
    terms: Ints,
    start: int,
    step: int,
    count: int,
    free: int,
    behind: int,
    rarity: Ints,
    drop: int,
    supply: Ints,
    used: Ints,
) -> int:
    """Count the terms from `start` on that score best together; the first `free` of them never end the search.

    Beyond those the `behind` terms before `start` count as used too.
    """
    score = best = taken = 0
    for k in range(count):
        if k == free:
            for place in range(start - behind * step, start, step):
                used[terms[place]] += 1
        term = terms[start + step * k]
        if supply[term] == 0:
            score -= rarity[term] // 2
        elif used[term] < supply[term]:
            score += rarity[term]
        used[term] += 1
        if k >= free and score < best - drop:
            break
        if score > best:
            best, taken = score, k + 1
    return taken
