"""A 64-bit finaliser of one number."""

from __future__ import annotations

import numpy as np

from samesource.kernels._jit import inlined_kernel

_GOLDEN, _FIRST, _SECOND = (np.uint64(k) for k in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))
_27, _30, _31 = (np.uint64(k) for k in (27, 30, 31))


@inlined_kernel
def mix_number(value: np.uint64) -> np.uint64:
    """Scatter a value as `kernels.mix` does arrays (SplitMix64; Steele, Lea and Flood 2014)."""
    value += _GOLDEN
    value = (value ^ value >> _30) * _FIRST
    value = (value ^ value >> _27) * _SECOND
    return value ^ value >> _31
