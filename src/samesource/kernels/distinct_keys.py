"""The distinct values among small whole numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_CELLS = 1_000_000
"""Up to here a table of flags is faster than sorting or hashing."""


def distinct_keys(keys: Ints, size: int) -> Ints:
    """Return the distinct values of `keys` (0 to size - 1), ascending."""
    if size > _CELLS:
        return np.unique(keys)
    seen = np.zeros(size, np.bool_)
    seen[keys] = True
    return np.flatnonzero(seen)
