"""The units of one text as bags of terms, ready to compare."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.sum_by import sum_by
from samesource.kernels.unit_bags import UnitBags

Ints = npt.NDArray[np.int64]


def bag_units(entries: tuple[Ints, Ints, Ints], rarity: Ints, units: int) -> UnitBags:
    """Sum up what cosine, dice and containment divide by; `entries` are those of `count_entries`.

    Whole numbers up to 2⁵³ add up exactly.
    """
    unit, term, count = entries
    value = rarity[term].astype(np.float64)
    weighted = count * value
    kinds = np.bincount(unit, minlength=units).astype(np.float64)
    return UnitBags(
        (unit, term), count, kinds, sum_by(unit, weighted * weighted, units), sum_by(unit, value * value, units)
    )
