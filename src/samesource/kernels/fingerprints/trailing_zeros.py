"""The place of the lowest set bit."""

from __future__ import annotations

import numpy as np

from samesource.kernels._jit import inlined_kernel

_PAIRS, _FOURS = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333)
_EIGHTS, _ONES = np.uint64(0x0F0F0F0F0F0F0F0F), np.uint64(0x0101010101010101)
_1, _2, _4, _56 = np.uint64(1), np.uint64(2), np.uint64(4), np.uint64(56)


@inlined_kernel
def trailing_zeros(bits: np.uint64) -> np.uint64:
    """Return how many zeros stand below the lowest one; 64 where there is none.

    Counts the ones of what lies below; the compiler knows this count and makes the whole one instruction.
    """
    below = ~bits & (bits - _1)
    below = below - (below >> _1 & _PAIRS)
    below = (below & _FOURS) + (below >> _2 & _FOURS)
    return ((below + (below >> _4)) & _EIGHTS) * _ONES >> _56
