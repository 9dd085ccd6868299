"""How rare the terms of two texts are, and which of their units look alike."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.seeds_by_loop import Side, seeds_by_loop
from samesource.kernels.bag_units import bag_units
from samesource.kernels.count_entries import count_entries
from samesource.kernels.find_seeds import Seeds, find_seeds
from samesource.kernels.seed_bounds import SeedBounds

Ints = npt.NDArray[np.int64]


def compare_units(a: Side, b: Side, terms: int, bounds: SeedBounds) -> tuple[Ints, Seeds]:
    """Weigh each of the `terms` by ln(units / units that hold it), in thousandths, over the units of both texts.

    Returns these and the pairs of units that look alike, as `find_seeds` does.
    """
    units = len(a[1]) + len(b[1]) - 2
    rarities = _rarities(units)
    if runs_compiled():
        rarity, i, j, near = seeds_by_loop(a, b, rarities, terms, *bounds)
        return rarity, (i, j, near)
    entries_a, entries_b = _entries(a, terms), _entries(b, terms)
    holding = np.bincount(entries_a[1], minlength=terms) + np.bincount(entries_b[1], minlength=terms)
    rarity = rarities[holding]
    bags_a, bags_b = bag_units(entries_a, rarity, len(a[1]) - 1), bag_units(entries_b, rarity, len(b[1]) - 1)
    return rarity, find_seeds(bags_a, bags_b, rarity, bounds)


@functools.lru_cache(maxsize=256)
def _rarities(units: int) -> Ints:
    """List how rare a term is by the number of units that hold it."""
    rarities: Ints = np.rint(1000 * np.log(units / np.maximum(np.arange(units + 1), 1))).astype(np.int64)
    return rarities


def _entries(side: Side, terms: int) -> tuple[Ints, Ints, Ints]:
    """List unit, term and count of each term of each unit."""
    term, bound = side
    return count_entries(np.repeat(np.arange(len(bound) - 1), np.diff(bound)), term, terms)
