"""Decode one character."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.character_table import PAGE_BITS

_1, _2, _3, _4, _6, _8, _12, _16, _18, _24 = (np.uint64(k) for k in (1, 2, 3, 4, 6, 8, 12, 16, 18, 24))
_ASCII, _TWO, _THREE, _FOUR, _NONE = (np.uint64(k) for k in (0x80, 0xC2, 0xE0, 0xF0, 0xF5))
_FIVE_BITS, _FOUR_BITS, _THREE_BITS, _TAIL = (np.uint64(k) for k in (0x1F, 0x0F, 0x07, 0x3F))
_LAST, _PAGE_BITS, _IN_PAGE, _0 = (np.uint64(k) for k in (0x10FFFF, PAGE_BITS, (1 << PAGE_BITS) - 1, 0))


@inlined_kernel
def read_character(
    data: npt.NDArray[np.uint8],
    i: np.uint64,
    end: np.uint64,
    pages: npt.NDArray[np.uint64],
    entries: npt.NDArray[np.uint64],
) -> tuple[np.uint64, np.uint64, np.uint64]:
    """Return the bytes of the character at data[i] (first lowest), how many they are, and its entry in the table.

    A byte that starts no character, or one that `end` cuts, stands for itself and is no word; nothing past `end`
    is read.
    """
    first = np.uint64(data[i])
    if first < _ASCII:
        return first, _1, entries[pages[_0] + first]
    if first < _TWO or first >= _NONE:
        return first, _1, _0
    length = _2 + np.uint64(first >= _THREE) + np.uint64(first >= _FOUR)
    if i + length > end:
        return first, _1, _0
    second = np.uint64(data[i + _1])
    written = first | second << _8
    if length == _2:
        code = (first & _FIVE_BITS) << _6 | second & _TAIL
    else:
        third = np.uint64(data[i + _2])
        written |= third << _16
        if length == _3:
            code = (first & _FOUR_BITS) << _12 | (second & _TAIL) << _6 | third & _TAIL
        else:
            fourth = np.uint64(data[i + _3])
            written |= fourth << _24
            code = (first & _THREE_BITS) << _18 | (second & _TAIL) << _12 | (third & _TAIL) << _6 | fourth & _TAIL
            if code > _LAST:
                return first, _1, _0
    return written, length, entries[pages[code >> _PAGE_BITS] + (code & _IN_PAGE)]
