"""How many bits are set."""

from __future__ import annotations

import numpy as np

from samesource.kernels._jit import inlined_kernel

_PAIRS, _FOURS = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333)
_EIGHTS, _ONES = np.uint64(0x0F0F0F0F0F0F0F0F), np.uint64(0x0101010101010101)
_1, _2, _4, _56 = np.uint64(1), np.uint64(2), np.uint64(4), np.uint64(56)


@inlined_kernel
def count_ones(bits: np.uint64) -> np.uint64:
    """Return how many bits are ones; the compiler knows this way of counting and makes it one instruction."""
    bits = bits - (bits >> _1 & _PAIRS)
    bits = (bits & _FOURS) + (bits >> _2 & _FOURS)
    return ((bits + (bits >> _4)) & _EIGHTS) * _ONES >> _56
