"""Eight ASCII characters at once."""

from __future__ import annotations

import numpy as np

from samesource.kernels._jit import inlined_kernel

HIGH = np.uint64(0x8080808080808080)
_TO_A, _PAST_Z = np.uint64(0x1F1F1F1F1F1F1F1F), np.uint64(0x0505050505050505)
_TO_0, _PAST_9 = np.uint64(0x5050505050505050), np.uint64(0x4646464646464646)
_CASE, _APOSTROPHE = np.uint64(0x2020202020202020), np.uint64(0x2727272727272727)
_COMMA, _COLON = np.uint64(0x2C2C2C2C2C2C2C2C), np.uint64(0x3A3A3A3A3A3A3A3A)
_ALL_BUT_2 = np.uint64(0xFDFDFDFDFDFDFDFD)
_1, _2, _3 = np.uint64(1), np.uint64(2), np.uint64(3)


@inlined_kernel
def fold_ascii(eight: np.uint64) -> tuple[np.uint64, np.uint64]:
    """Return eight ASCII characters in lower case, and the flags of each (see `flags`).

    Sums of bytes below 128 cannot carry into the next byte, so each comparison is one addition for all eight.
    """
    small = eight | _CASE
    letter = ((small + _TO_A) ^ (small + _PAST_Z)) & HIGH
    digit = ((eight + _TO_0) ^ (eight + _PAST_9)) & HIGH
    apostrophe = (HIGH - (eight ^ _APOSTROPHE)) & HIGH
    separator = ((HIGH - ((eight & _ALL_BUT_2) ^ _COMMA)) | (HIGH - (eight ^ _COLON))) & HIGH
    flags = letter | digit | digit >> _1 | apostrophe >> _2 | separator >> _3
    return eight | letter >> _2, flags
