"""Sixty-four bytes of the commonest scripts at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lane_kernel
from samesource.kernels.fingerprints.flags import APOSTROPHE, DIGIT, SEPARATOR, WORD
from samesource.kernels.lanes import Lanes

Bytes = npt.NDArray[np.uint8]

_NEXT, _SETTLED, _THIRD = 0x01, 0x02, 0x04
"""What a byte tells the one before it, beside flags: add one to that; both are settled; so is the one before these."""


@lane_kernel
def fold_lanes(data: Bytes, i: np.uint64, left: np.uint64, folded: Bytes, flags: Bytes, place: np.uint64) -> np.uint64:
    """Write what 64 bytes fold to and their flags, from byte `place` on; return a bit for each byte that is settled.

    Bytes from data[i + left] on count as zeros. Settled are ASCII, most Latin, Greek and Cyrillic letters of two bytes,
    whose folding is a sum, and most quotation marks and dashes; what is written from the first other on means nothing.
    """
    block = Lanes.load(data, i).only_first(left)
    lead = block.before()
    tail = block - 0x80 < 0x40  # below, second bytes by the byte before them
    c3, c4, c5 = (tail & (lead == each) for each in (0xC3, 0xC4, 0xC5))
    ce, cf = (tail & (lead == each) for each in (0xCE, 0xCF))
    d0, d1, d2, d3 = (tail & (lead == each) for each in (0xD0, 0xD1, 0xD2, 0xD3))

    latin = c3 & (block != 0x97) & (block != 0xB7)
    even = (c4 & ((block - 0x80 < 0x30) | (block - 0xB1 < 7))) | (c5 & (block - 0x8A < 0x2E))
    odd = (c5 & (block - 0x81 < 8)) | ((c4 | c5) & (block - 0xB9 < 6))
    greek = (ce & (block - 0x90 < 0x30) & (block != 0xA2)) | (cf & (block - 0x80 < 0x0F))
    further = (d1 & (block - 0xA0 < 0x20)) | (d2 & (block - 0x8A < 0x36)) | (d3 & (block - 0x90 < 0x30))
    even = even | further
    letter = latin | even | odd | greek | d0 | d1

    up = (latin & (block - 0x80 < 0x1F)) | (d0 & (block - 0x90 < 0x10)) | (ce & (block - 0x91 < 0x0F))
    across = d0 & (block - 0x80 < 0x10)
    down = (d0 & (block - 0xA0 < 0x10)) | (ce & (block - 0xA0 < 0x0C))
    added = (up | (block - 0x41 < 26)).keep(0x20) | across.keep(0x10) | down.keep(0xE0)
    added = added | (even.keep(1) & ~block) | (odd.keep(1) & block) | (cf & (block == 0x82)).keep(1)

    mark = (block - 0xA0 < 10) | (block == 0xAB) | (block == 0xB0) | (block == 0xB7) | (block == 0xBB)
    third = (lead == 0x80) & (lead.before() == 0xE2) & (block - 0x90 < 0x17) & (block != 0x99)
    told = letter.keep(WORD | _SETTLED) | ((lead == 0xC2) & mark).keep(_SETTLED) | third.keep(_SETTLED | _THIRD)
    told = told | (across | down).keep(_NEXT)
    following = told.after()
    both = told | following

    plain = ((block | 0x20) - 0x61 < 26).keep(WORD) | (block - 0x30 < 10).keep(WORD | DIGIT)
    separator = (block == 0x2C) | (block == 0x2E) | (block == 0x3A)
    plain = plain | separator.keep(SEPARATOR) | (block == 0x27).keep(APOSTROPHE)
    (block + added + (following & _NEXT)).store(folded, place)
    (plain | (both & WORD)).store(flags, place)
    return ((block < 0x80) | (((both & _SETTLED) | (following.after() & _THIRD)) != 0)).bits()
