"""Pairs of units that look alike."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.grow_rows import grow_rows
from samesource.kernels.aligning.postings import postings

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Side = tuple[Ints, Ints, Ints, Floats, Floats, Floats]
"""Unit, term and count of each entry, by unit; kinds, square and rare square of each unit."""

_RARE = 2000
"""Rarity above which a term is rare, thousandths."""


@kernel
def seeds_by_loop(
    a: Side, b: Side, rarity: Ints, cosine: float, dice: float, containment: float, rare_terms: int
) -> tuple[Ints, Ints, Floats]:
    """List i, j and cosine, by i, then j. The same as `find_seeds`: sums are whole numbers, exact in any order."""
    unit_a, term_a, count_a, kinds_a, square_a, rare_a = a
    unit_b, term_b, count_b, kinds_b, square_b, rare_b = b
    start, posted = postings(term_b, len(rarity))
    dot, shared = np.zeros(len(kinds_b), np.int64), np.zeros(len(kinds_b), np.int64)
    held, rare = np.zeros(len(kinds_b), np.int64), np.zeros(len(kinds_b), np.int64)
    seeds = np.empty((64, 3), np.int64)
    found = low = 0
    for i in range(len(kinds_a)):
        dot[:], shared[:], held[:], rare[:] = 0, 0, 0, 0
        while low < len(unit_a) and unit_a[low] == i:
            term = term_a[low]
            square = rarity[term] * rarity[term]
            times, is_rare = square * count_a[low], 1 if rarity[term] > _RARE else 0
            for place in range(start[term], start[term + 1]):
                entry = posted[place]
                j = unit_b[entry]
                dot[j] += times * count_b[entry]
                shared[j] += 1
                held[j] += square
                rare[j] += is_rare
            low += 1
        for j in range(len(kinds_b)):
            value = -1.0
            if 2 * shared[j] / max(kinds_a[i] + kinds_b[j], 1.0) >= dice:
                value = dot[j] / math.sqrt(max(square_a[i] * square_b[j], 1.0))
            chosen = value >= cosine
            if not chosen and rare[j] >= rare_terms:
                chosen = held[j] / max(min(rare_a[i], rare_b[j]), 1.0) >= containment
            if not chosen:
                continue
            if found == len(seeds):
                seeds = grow_rows(seeds)
            seeds[found, 0], seeds[found, 1], seeds[found, 2] = i, j, dot[j]
            found += 1
    rows, columns, near = np.empty(found, np.int64), np.empty(found, np.int64), np.empty(found)
    for k in range(found):
        i, j = seeds[k, 0], seeds[k, 1]
        rows[k], columns[k] = i, j
        near[k] = seeds[k, 2] / math.sqrt(max(square_a[i] * square_b[j], 1.0))
    return rows, columns, near
