"""The place of the lowest set bit."""

from __future__ import annotations

import numpy as np

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.count_ones import count_ones

_1 = np.uint64(1)


@inlined_kernel
def trailing_zeros(bits: np.uint64) -> np.uint64:
    """Return how many zeros stand below the lowest one; 64 where there is none. One instruction when compiled."""
    return count_ones(~bits & (bits - _1))
