"""Four characters of two bytes at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

_LEADS, _LEAD = np.uint64(0xC0E0C0E0C0E0C0E0), np.uint64(0x80C080C080C080C0)
_FIVE_BITS, _SIX_BITS = np.uint64(0x001F001F001F001F), np.uint64(0x003F003F003F003F)
_CODE, _LOW = np.uint64(0x7FF), np.uint64(0xFFFF)
_6, _8, _16, _32, _48 = (np.uint64(k) for k in (6, 8, 16, 32, 48))


@inlined_kernel
def fold_pairs(eight: np.uint64, pairs: npt.NDArray[np.uint64]) -> tuple[np.uint64, np.uint64, np.uint64]:
    """Return eight bytes folded as four characters of two bytes, their flags, and bits where a byte is none of such.

    The lowest of those bits, and the lowest flag NOT_PLAIN, tell how many of the four hold.
    """
    codes = (eight & _FIVE_BITS) << _6 | eight >> _8 & _SIX_BITS
    first, second = pairs[codes & _CODE], pairs[codes >> _16 & _CODE]
    third, fourth = pairs[codes >> _32 & _CODE], pairs[codes >> _48]
    changed = first & _LOW | (second & _LOW) << _16 | (third & _LOW) << _32 | (fourth & _LOW) << _48
    flags = first >> _16 | second >> _16 << _16 | third >> _16 << _32 | fourth >> _16 << _48
    return eight ^ changed, flags, eight & _LEADS ^ _LEAD
