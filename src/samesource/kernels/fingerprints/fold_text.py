"""Fold a text and flag its bytes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.character_table import NOT_PLAIN
from samesource.kernels.fingerprints.flags import BEGINS, PAD
from samesource.kernels.fingerprints.fold_ascii import HIGH, fold_ascii
from samesource.kernels.fingerprints.fold_ascii_lanes import fold_ascii_lanes
from samesource.kernels.fingerprints.fold_character import fold_character
from samesource.kernels.fingerprints.fold_lanes import fold_lanes
from samesource.kernels.fingerprints.fold_pairs import fold_pairs
from samesource.kernels.fingerprints.load_bytes import load_bytes
from samesource.kernels.fingerprints.mark_high import mark_high
from samesource.kernels.fingerprints.store_bytes import store_bytes
from samesource.kernels.fingerprints.trailing_zeros import trailing_zeros

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]

_PAD, _BEGINS, _0, _1, _3, _4, _8, _64, _72 = (np.uint64(k) for k in (PAD, BEGINS, 0, 1, 3, 4, 8, 64, 72))
_63, _FEW, _MOST_PAUSES = np.uint64(63), np.uint64(16), np.uint64(15)
_NOT_PLAIN = np.uint64(NOT_PLAIN * 0x0101010101010101)


@inlined_kernel
def fold_text(
    data: Bytes,
    start: np.uint64,
    end: np.uint64,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    folded: Bytes,
    flags: Bytes,
) -> np.uint64:
    """Write the folded bytes and the flags of data[start:end] to scratch memory, from byte PAD on.

    A folded word starts where the word starts; where folding shortens it, zeros fill it up to its old length.
    Returns whether any word is one character of an unspaced script. Scratch: end - start + ROOM bytes each.
    """
    store_bytes(flags, _0, _0)
    back = _PAD - start
    i, saved, seen, pause, pauses = start, _0, _0, _0, _0
    while i < end:
        if saved == _0:
            if pause == _0:
                begun = i
                i = _fold_blocks(data, i, end, back, folded, flags)
                pauses = min(pauses + pauses + _1, _MOST_PAUSES) if i - begun < _FEW else _0
                pause = pauses
            else:
                pause -= _1
            i, stuck = _fold_eights(data, i, end, back, pairs, folded, flags)
            if stuck == _0:
                continue
        length, saved, found = fold_character(data, i, end, i + back, saved, pages, entries, folded, flags)
        i, seen = i + length, seen | found
    for k in range(saved):
        folded[i + back - np.uint64(k) - _1] = np.uint8(0)
    for k in range(_72):
        flags[end + back + np.uint64(k)] = np.uint8(0)
    return seen & _BEGINS


@inlined_kernel
def _fold_blocks(data: Bytes, i: np.uint64, end: np.uint64, back: np.uint64, folded: Bytes, flags: Bytes) -> np.uint64:
    """Fold 64 bytes at a time and return where the first character stands that this does not settle."""
    while i < end and i + _64 <= np.uint64(len(data)):
        if mark_high(data, i) == _0:
            fold_ascii_lanes(data, i, folded, flags, i + back)
            i += _64
            continue
        settled = trailing_zeros(~fold_lanes(data, i, end - i, folded, flags, i + back))
        i += settled
        if settled < _63:
            break
    return min(i, end)


@inlined_kernel
def _fold_eights(
    data: Bytes, i: np.uint64, end: np.uint64, back: np.uint64, pairs: Numbers, folded: Bytes, flags: Bytes
) -> tuple[np.uint64, np.uint64]:
    """Fold up to eight ASCII characters, then up to four of two bytes, without asking which there are.

    What is written beyond them is written over by what follows. Returns the place reached, and whether the character
    there needs `fold_character`: it is neither, or stands too near the end of the text or of all.
    """
    if i + _8 > np.uint64(len(data)):
        return i, np.uint64(i < end)
    eight = load_bytes(data, i)
    small, found = fold_ascii(eight)
    store_bytes(folded, i + back, small)
    store_bytes(flags, i + back, found)
    plain = trailing_zeros(eight & HIGH) >> _3
    i += plain
    if i + _8 > end:
        i = min(i, end)
        return i, np.uint64(i < end and plain == _0)
    small, found, other = fold_pairs(load_bytes(data, i), pairs)
    store_bytes(folded, i + back, small)
    store_bytes(flags, i + back, found)
    held = trailing_zeros(other) >> _4
    bad = trailing_zeros(found & _NOT_PLAIN) >> _4
    if bad < held:
        return i + bad + bad, _1
    i += held + held
    return i, np.uint64(plain + held == _0)
