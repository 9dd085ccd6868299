"""Hash the runs of n words of one text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Numbers = npt.NDArray[np.uint64]

_POLYNOMIAL = np.uint64(0x100000001B3)
_GOLDEN, _FIRST, _SECOND = (np.uint64(k) for k in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))
_0, _1, _27, _30, _31 = (np.uint64(k) for k in (0, 1, 27, 30, 31))


@inlined_kernel
def hash_grams(words: Numbers, count: np.uint64, n: np.uint64, grams: Numbers) -> np.uint64:
    """Write the hash of each run of `n` of the first `count` word hashes; return how many there are.

    Fewer than `n` words are one run. Rolling: a polynomial over the words, then mixed (SplitMix64), the same values
    as `kernels.ngram_hashes`. `grams` may be `words` itself only where n is 1.
    """
    n = min(n, count)
    if n == _0:
        return _0
    total, leading = _0, _1
    for k in range(n):
        total = total * _POLYNOMIAL + words[k]
        leading *= _POLYNOMIAL
    grams[_0] = _mix(total)
    for k in range(n, count):
        i = np.uint64(k)
        total = total * _POLYNOMIAL + (words[i] - leading * words[i - n])
        grams[i - n + _1] = _mix(total)
    return count - n + _1


@inlined_kernel
def _mix(value: np.uint64) -> np.uint64:
    """Scatter a value so that every bit depends on every bit (Steele, Lea and Flood 2014)."""
    value += _GOLDEN
    value = (value ^ value >> _30) * _FIRST
    value = (value ^ value >> _27) * _SECOND
    return value ^ value >> _31
