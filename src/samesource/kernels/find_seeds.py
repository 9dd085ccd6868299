"""Pairs of units that look alike."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.seed_bounds import SeedBounds
from samesource.kernels.shared_sums import shared_sums
from samesource.kernels.unit_bags import UnitBags

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Seeds = tuple[Ints, Ints, Floats]

_CELLS = 2_000_000
"""Pairs of units looked at together, so that memory stays small for long texts."""


def find_seeds(a: UnitBags, b: UnitBags, rarity: Ints, bounds: SeedBounds) -> Seeds:
    """Find the pairs of units with cosine and dice, or containment and enough rare terms, above their bounds.

    `rarity` weighs each term in thousandths; a term is rare above 2. Containment is the shared rarity² over the smaller
    unit's. Returns i, j and cosine, by i, then j.
    """
    step = max(1, _CELLS // max(len(b.kinds), 1))
    parts = [_find_part(_slice(a, low, low + step), b, rarity, bounds, low) for low in range(0, len(a.kinds), step)]
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    i, j, near = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return i, j, near


def _slice(bags: UnitBags, low: int, high: int) -> UnitBags:
    """Take some units of a text, counted from 0."""
    first, last = np.searchsorted(bags.entries[0], (low, high))
    return UnitBags(
        (bags.entries[0][first:last] - low, bags.entries[1][first:last]),
        bags.counts[first:last],
        bags.kinds[low:high],
        bags.square[low:high],
        bags.rare_square[low:high],
    )


def _find_part(a: UnitBags, b: UnitBags, rarity: Ints, bounds: SeedBounds, first: int) -> Seeds:
    """Find the seeds of some units of a, the first of which has number `first`."""
    weight = rarity.astype(np.float64)
    value_a, value_b = weight[a.entries[1]], weight[b.entries[1]]
    dot, shared, held, rare = shared_sums(
        a.entries,
        b.entries,
        (len(a.kinds), len(b.kinds)),
        [
            (a.counts * value_a, b.counts * value_b),
            (None, None),
            (value_a * value_a, None),
            ((value_a > 2000).astype(np.float64), None),
        ],
    )
    near = dot / np.sqrt(np.maximum(np.outer(a.square, b.square), 1.0))
    alike = 2 * shared / np.maximum(np.add.outer(a.kinds, b.kinds), 1.0)
    contained = held / np.maximum(np.minimum.outer(a.rare_square, b.rare_square), 1.0)
    similar = (near >= bounds.cosine) & (alike >= bounds.dice)
    i, j = np.nonzero(similar | ((contained >= bounds.containment) & (rare >= bounds.rare_terms)))
    return i + first, j, near[i, j]
