"""Hash one folded word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.load_bytes import load_bytes

_ALL = (1 << 64) - 1
_FIRST_MASKS = np.array([(1 << 8 * min(k, 8)) - 1 for k in range(17)], np.uint64)
_SECOND_MASKS = np.array([(1 << 8 * max(k - 8, 0)) - 1 for k in range(17)], np.uint64)
_FACTOR, _STEP = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4E)
_SECOND_FACTOR, _SPREAD, _LAST = (np.uint64(k) for k in (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93))
_8, _16, _29, _32 = (np.uint64(k) for k in (8, 16, 29, 32))


@inlined_kernel
def hash_word(folded: npt.NDArray[np.uint8], start: np.uint64, end: np.uint64) -> np.uint64:
    """Return the 64-bit hash of folded[start:end]; zeros at the end do not count.

    Each eight bytes are scattered by a factor of their own place (a bijection), summed, and the sum scattered. Two
    words of up to eight bytes never collide; longer ones do by chance, about 2⁻⁶⁴ a pair. Not for an adversary's
    text: it has no secret. Reads 16 bytes from `start` whatever the length.
    """
    length = end - start
    short = min(length, _16)
    first = load_bytes(folded, start) & _FIRST_MASKS[short]
    second = load_bytes(folded, start + _8) & _SECOND_MASKS[short]
    total = _scatter(first, _FACTOR) + _scatter(second, _SECOND_FACTOR)
    if length > _16:
        total += _rest(folded, start + _16, end)
    total = (total ^ total >> _29) * _LAST
    return total ^ total >> _32


@inlined_kernel
def _scatter(eight: np.uint64, factor: np.uint64) -> np.uint64:
    """Return a bijection of eight bytes that keeps zero."""
    product = eight * factor
    return (product ^ product >> _32) * _SPREAD


@inlined_kernel
def _rest(folded: npt.NDArray[np.uint8], start: np.uint64, end: np.uint64) -> np.uint64:
    """Sum what the bytes beyond the sixteenth come to."""
    total, factor = np.uint64(0), _SECOND_FACTOR
    while start < end:
        factor += _STEP
        total += _scatter(load_bytes(folded, start) & _FIRST_MASKS[min(end - start, _8)], factor)
        start += _8
    return total
