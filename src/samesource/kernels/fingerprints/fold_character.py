"""Fold one character of any script."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints import character_table as classes
from samesource.kernels.fingerprints.flags import BEGINS, DIGIT, PAD, UNSPACED, WORD
from samesource.kernels.fingerprints.read_character import read_character

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]

_PAD, _0, _1, _2, _3, _8, _16, _24, _BYTE = (np.uint64(k) for k in (PAD, 0, 1, 2, 3, 8, 16, 24, 255))
_SAVED, _CLASS, _IN_BYTE = (np.uint64(k) for k in (classes.SAVED_SHIFT, classes.CLASS_SHIFT, 3))
_FLAGS_OF_CLASS = np.uint64(WORD << 8 | (WORD | DIGIT) << 16 | (UNSPACED | BEGINS) << 24)
_FEW_BYTES, _ALL_BYTES = np.uint64(7), np.uint64(0xFFFFFFFF)
_MARK, _DROPPED, _APOSTROPHE = (np.uint64(k) for k in (classes.MARK, classes.DROPPED, classes.APOSTROPHE))
_LETTER, _DIGIT_CLASS = np.uint64(classes.LETTER), np.uint64(classes.DIGIT)
_WORD, _DIGIT, _WHOLE = (np.uint64(k) for k in (WORD, DIGIT, WORD | DIGIT | UNSPACED))
_WORD_OR_UNSPACED, _ALL_BUT_BEGINS, _BEGINS = (np.uint64(k) for k in (WORD | UNSPACED, 255 - BEGINS, BEGINS))


@inlined_kernel
def fold_character(
    data: Bytes,
    i: np.uint64,
    end: np.uint64,
    place: np.uint64,
    saved: np.uint64,
    pages: Numbers,
    entries: Numbers,
    folded: Bytes,
    flags: Bytes,
) -> tuple[np.uint64, np.uint64, np.uint64]:
    """Write what the character at data[i] folds to, and its flags, from byte `place` of scratch memory on.

    `saved` is how many bytes folding has saved in the word so far. Returns the character's length, the bytes then
    saved, and its flags. Four bytes are written whatever the length: what follows writes over those too many.
    """
    written, length, entry = read_character(data, i, end, pages, entries)
    before = np.uint64(flags[place - _1])
    character_class = entry >> _CLASS
    found = _FLAGS_OF_CLASS >> (character_class << _IN_BYTE) & _BYTE
    saves = entry >> _SAVED & _FEW_BYTES
    if character_class >= _MARK:
        found = _flags_in_place(character_class, before, data, i + length, end, pages, entries)
        if character_class == _DROPPED:
            saves = length
    if saved != _0 and (found & before & _WORD_OR_UNSPACED == _0 or found & _BEGINS != _0):
        for k in range(saved):
            folded[place - np.uint64(k) - _1] = np.uint8(0)
        saved = _0
    written ^= entry & _ALL_BYTES
    rest = np.uint8(found & _ALL_BUT_BEGINS)
    target = place - saved
    folded[target], flags[place] = np.uint8(written & _BYTE), np.uint8(found)
    folded[target + _1], flags[place + _1] = np.uint8(written >> _8 & _BYTE), rest
    folded[target + _2], flags[place + _2] = np.uint8(written >> _16 & _BYTE), rest
    folded[target + _3], flags[place + _3] = np.uint8(written >> _24 & _BYTE), rest
    if found == _0:
        saves = _0
    return length, saved + saves, found


@inlined_kernel
def _flags_in_place(
    character_class: np.uint64,
    before: np.uint64,
    data: Bytes,
    after: np.uint64,
    end: np.uint64,
    pages: Numbers,
    entries: Numbers,
) -> np.uint64:
    """Return the flags of a mark, a dropped character, an apostrophe or a separator, given what stands around it."""
    if character_class == _MARK:
        return before & _WORD_OR_UNSPACED
    if character_class == _DROPPED:
        return before & _WHOLE
    wanted = _WORD if character_class == _APOSTROPHE else _DIGIT
    if before & wanted == _0 or after >= end:
        return _0
    _, _, entry = read_character(data, after, end, pages, entries)
    following = entry >> _CLASS
    joins = following == _DIGIT_CLASS or (following == _LETTER and character_class == _APOSTROPHE)
    return _WORD if joins else _0
