"""Pairs of units that look alike."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_CELLS = 2_000_000
"""Pairs of units looked at together, so that memory stays small for long texts."""


def find_seeds(
    bag_a: Floats,
    bag_b: Floats,
    rarity: Ints,
    sums_a: tuple[Floats, Floats, Floats],
    sums_b: tuple[Floats, Floats, Floats],
    *,
    cosine: float,
    dice: float,
    containment: float,
    rare_terms: int,
) -> tuple[Ints, Ints, Floats]:
    """Find the pairs of units with cosine and dice, or containment and enough rare terms, above their bounds.

    `bag_*` count the shared terms (columns) of each unit (rows); `rarity` weighs the columns, thousandths; `sums_*` are
    each unit's number of distinct terms, sum of (count × rarity)², and sum of rarity² over distinct terms, shared or
    not. A term is rare above 2. Containment is the shared rarity² over the smaller unit's. Returns i, j and cosine.
    """
    step = max(1, _CELLS // max(len(bag_b), 1))
    weight = rarity.astype(np.float64)
    weighted_b, there_b = (bag_b * weight).T, (bag_b > 0).astype(np.float64).T
    parts: list[tuple[Ints, Ints, Floats]] = []
    for low in range(0, len(bag_a), step):
        bag = bag_a[low : low + step]
        kinds, square, rare_square = (values[low : low + step, None] for values in sums_a)
        there = (bag > 0).astype(np.float64)
        near = ((bag * weight) @ weighted_b) / np.sqrt(np.maximum(square * sums_b[1], 1.0))
        alike = 2 * (there @ there_b) / np.maximum(kinds + sums_b[0], 1.0)
        held = ((there * (weight * weight)) @ there_b) / np.maximum(np.minimum(rare_square, sums_b[2]), 1.0)
        rare = (there * (weight > 2000)) @ there_b
        i, j = np.nonzero(((near >= cosine) & (alike >= dice)) | ((held >= containment) & (rare >= rare_terms)))
        parts.append((i + low, j, near[i, j]))
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    return (
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        np.concatenate([part[2] for part in parts]),
    )
