"""Two texts as one number."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.text_keys import NUMBER_BITS
from samesource.kernels.mix import mix

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

PAIR_BUCKETS = 16

_SHIFT, _MASK = np.uint64(NUMBER_BITS), np.uint64((1 << NUMBER_BITS) - 1)


def pair_codes(first: Ints, second: Ints) -> Numbers:
    """Return a number for each pair of texts, whichever comes first."""
    low, high = np.minimum(first, second).astype(np.uint64), np.maximum(first, second).astype(np.uint64)
    return low << _SHIFT | high


def pair_members(codes: Numbers) -> tuple[Ints, Ints]:
    """Return the two texts of each pair, that with the smaller number first."""
    return (codes >> _SHIFT).astype(np.int64), (codes & _MASK).astype(np.int64)


def pair_buckets(codes: Numbers) -> npt.NDArray[np.uint8]:
    """Return the bucket of each pair, evenly spread."""
    return (mix(codes) & np.uint64(PAIR_BUCKETS - 1)).astype(np.uint8)
