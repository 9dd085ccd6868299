"""Two texts as one number."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import NUMBER_SHIFT

Ints = npt.NDArray[np.int64]


def pair_codes(first: Ints, second: Ints) -> npt.NDArray[np.uint64]:
    """Return a number for each pair of texts, whichever comes first."""
    low, high = np.minimum(first, second).astype(np.uint64), np.maximum(first, second).astype(np.uint64)
    return low << NUMBER_SHIFT | high
