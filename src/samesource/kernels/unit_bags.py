"""The units of one text as bags of terms."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.shared_sums import Sparse

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class UnitBags(NamedTuple):
    """How often which term stands in each unit, and what likeness divides by."""

    entries: Sparse
    """Unit and term, once for each distinct term of each unit, by unit."""
    counts: Ints
    """How often it stands there."""
    kinds: Floats
    """Number of distinct terms of each unit."""
    square: Floats
    """Sum of (count × rarity)² over them."""
    rare_square: Floats
    """Sum of rarity² over them."""
