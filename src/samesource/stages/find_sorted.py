"""Which numbers of one sorted array stand in another."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

LongArray = npt.NDArray[np.int64]


def find_sorted(asked: LongArray, among: LongArray) -> tuple[npt.NDArray[np.bool_], LongArray]:
    """Return which of `asked` are in `among`, and where there (any place for others). Cost: n log m, nothing sorted."""
    if not len(among):
        return np.zeros(len(asked), np.bool_), np.zeros(len(asked), np.int64)
    places = np.minimum(among.searchsorted(asked), len(among) - 1)
    return among[places] == asked, places
