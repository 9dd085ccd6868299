"""Pairs of units that look alike."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel, kernel
from samesource.kernels.aligning.grow_rows import grow_rows
from samesource.kernels.aligning.unit_terms import Counts, Places, Terms, unit_terms

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Side = tuple[Ints, Ints]
"""Term of each word; first word of each unit, and the number of words at the end."""

_RARE = 2000
"""Rarity above which a term is rare, thousandths."""
_RARE_BIT = 32
"""Shared terms are counted in the bits below, those of them that are rare in the bits above."""
_ONE, _TWO = np.uint32(1), np.uint32(2)


@kernel
def seeds_by_loop(
    a: Side, b: Side, rarities: Ints, terms: int, cosine: float, dice: float, containment: float, rare_terms: int
) -> tuple[Ints, Ints, Ints, Floats]:
    """Weigh the terms and list i, j and cosine, by i, then j. The same as `compare_units`: sums are whole numbers."""
    held_a, held_b = unit_terms(a[0], a[1], terms), unit_terms(b[0], b[1], terms)
    rarity = _weigh(held_a[1], held_b[1], rarities, terms)
    start, posted, count = _post(held_b, terms)
    kinds_a, square_a, rare_a = _masses(held_a, rarity)
    kinds_b, square_b, rare_b = _masses(held_b, rarity)
    enough = _enough(kinds_a, kinds_b, dice)
    columns = len(kinds_b)
    dot, shared, held = np.zeros(columns, np.int64), np.zeros(columns, np.int64), np.zeros(columns, np.int64)
    seeds = np.empty((64, 3), np.int64)
    found = 0
    for i in range(len(kinds_a)):
        dot[:], shared[:], held[:] = 0, 0, 0
        for entry in range(held_a[0][i], held_a[0][i + 1]):
            _share(held_a[1][entry], held_a[2][entry], rarity, start, posted, count, dot, shared, held)
        for j in range(columns):
            rare = shared[j] >> _RARE_BIT
            alike = (shared[j] & ((1 << _RARE_BIT) - 1)) >= enough[kinds_a[i] + kinds_b[j]]
            if not alike and rare < rare_terms:
                continue
            chosen = alike and dot[j] / math.sqrt(max(square_a[i] * square_b[j], 1.0)) >= cosine
            if not chosen and rare >= rare_terms:
                chosen = held[j] / max(min(rare_a[i], rare_b[j]), 1.0) >= containment
            if not chosen:
                continue
            if found == len(seeds):
                seeds = grow_rows(seeds)
            seeds[found, 0], seeds[found, 1], seeds[found, 2] = i, j, dot[j]
            found += 1
    rows, partners, near = np.empty(found, np.int64), np.empty(found, np.int64), np.empty(found)
    for k in range(found):
        i, j = seeds[k, 0], seeds[k, 1]
        rows[k], partners[k] = i, j
        near[k] = seeds[k, 2] / math.sqrt(max(square_a[i] * square_b[j], 1.0))
    return rarity, rows, partners, near


@kernel
def _weigh(a: Places, b: Places, rarities: Ints, terms: int) -> Ints:
    """Look up how rare each term is by the number of units that hold it."""
    rarity = np.zeros(terms, np.int64)
    for term in a:
        rarity[term] += 1
    for term in b:
        rarity[term] += 1
    for term in range(terms):
        rarity[term] = rarities[rarity[term]]
    return rarity


@kernel
def _post(side: Terms, terms: int) -> tuple[Places, Places, Counts]:
    """List the units that hold each term, and how often: those from `start[term]` to `start[term + 1]`."""
    first, listed, counts = side
    start = np.zeros(terms + 2, np.uint32)
    for term in listed:
        start[term + _TWO] += _ONE
    for place in range(2, len(start)):
        start[place] += start[place - 1]
    units, count = np.empty(len(listed), np.uint32), np.empty(len(listed), np.int32)
    for unit in range(len(first) - 1):
        for entry in range(first[unit], first[unit + 1]):
            term = listed[entry] + _ONE
            units[start[term]], count[start[term]] = unit, counts[entry]
            start[term] += _ONE
    return start, units, count


@kernel
def _masses(side: Terms, rarity: Ints) -> tuple[Ints, Floats, Floats]:
    """Count the terms of each unit, and sum (count × rarity)² and rarity² over them."""
    start, listed, counts = side
    units = len(start) - 1
    kinds, square, rare_square = np.empty(units, np.int64), np.empty(units), np.empty(units)
    for unit in range(units):
        own = rare = 0
        for entry in range(start[unit], start[unit + 1]):
            weight = rarity[listed[entry]] * rarity[listed[entry]]
            rare += weight
            own += weight * counts[entry] * counts[entry]
        kinds[unit], square[unit], rare_square[unit] = start[unit + 1] - start[unit], own, rare
    return kinds, square, rare_square


@kernel
def _enough(a: Ints, b: Ints, dice: float) -> Ints:
    """List how many terms two units must share to be alike, by how many both have together."""
    most_a = most_b = 0
    for kinds in a:
        most_a = max(most_a, kinds)
    for kinds in b:
        most_b = max(most_b, kinds)
    enough = np.empty(most_a + most_b + 1, np.int64)
    shared = 0
    for both in range(len(enough)):
        while 2 * shared / max(both, 1.0) < dice:
            shared += 1
        enough[both] = shared
    return enough


@inlined_kernel
def _share(
    term: int,
    times: int,
    rarity: Ints,
    start: Places,
    posted: Places,
    count: Counts,
    dot: Ints,
    shared: Ints,
    held: Ints,
) -> None:
    """Add what a term, so often there, has in common with each unit that holds it."""
    square = rarity[term] * rarity[term]
    product, kind = square * times, 1
    if rarity[term] > _RARE:
        kind += 1 << _RARE_BIT
    for place in range(start[term], start[term + _ONE]):
        j = posted[place]
        dot[j] += product * count[place]
        shared[j] += kind
        held[j] += square
