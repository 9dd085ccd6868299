"""The part of all pairs that a pair is counted with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import PAIR_BUCKETS
from samesource.kernels.mix import mix


def pair_buckets(codes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint8]:
    """Return the bucket of each of `pair_codes`, evenly spread."""
    return (mix(codes) & np.uint64(PAIR_BUCKETS - 1)).astype(np.uint8)
