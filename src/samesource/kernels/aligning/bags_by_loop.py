"""What the likeness of units divides by."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@kernel
def bags_by_loop(unit: Ints, term: Ints, count: Ints, rarity: Ints, units: int) -> tuple[Floats, Floats, Floats]:
    """Count the terms of each unit, and sum (count × rarity)² and rarity² over them. The same as `bag_units`."""
    kinds, square, rare_square = np.zeros(units), np.zeros(units), np.zeros(units)
    for entry in range(len(unit)):
        value = float(rarity[term[entry]])
        kinds[unit[entry]] += 1
        square[unit[entry]] += (count[entry] * value) * (count[entry] * value)
        rare_square[unit[entry]] += value * value
    return kinds, square, rare_square
