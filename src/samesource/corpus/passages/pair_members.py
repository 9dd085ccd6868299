"""The two texts of a pair."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import NUMBER_MASK, NUMBER_SHIFT

Ints = npt.NDArray[np.int64]


def pair_members(codes: npt.NDArray[np.uint64]) -> tuple[Ints, Ints]:
    """Return the two texts of each of `pair_codes`, that with the smaller number first."""
    return (codes >> NUMBER_SHIFT).astype(np.int64), (codes & NUMBER_MASK).astype(np.int64)
