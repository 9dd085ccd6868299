"""What each character is to a word, and what it folds to."""

from __future__ import annotations

import functools
import unicodedata
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.flags import DIGIT as FIGURE
from samesource.kernels.fingerprints.flags import WORD

NOT_PLAIN = 0x01
OTHER, LETTER, DIGIT, UNSPACED, MARK, DROPPED, APOSTROPHE, SEPARATOR = range(8)
"""Classes. A mark goes on a word; what is dropped goes on one unhashed; the last two join what stands on both sides."""

PAGE_BITS, SAVED_SHIFT, CLASS_SHIFT = 7, 32, 40

_PAIRS_START, _PAIRS_END, _LISTED, _HAN_END, _CODES = 0x80, 0x800, 0x20000, 0x40000, 0x110000
_DROPPED = frozenset((0xAD, 0x34F, 0x61C, 0x180E, *range(0x200C, 0x2010), 0x2060, *range(0xFE00, 0xFE10), 0xFEFF))
_APOSTROPHES = frozenset((0x27, 0x2BC, 0x2019, 0xFF07))
_SEPARATORS = frozenset((0x2C, 0x2E, 0x3A, 0x66B, 0x66C))
_LISTED_CLASSES = {
    **dict.fromkeys(_DROPPED, DROPPED),
    **dict.fromkeys(_APOSTROPHES, APOSTROPHE),
    **dict.fromkeys(_SEPARATORS, SEPARATOR),
}
_UNSPACED_RANGES = (
    (0x0E00, 0x0F00),  # Thai, Lao
    (0x1000, 0x10A0),  # Burmese
    (0x1780, 0x1800),  # Khmer
    (0x3005, 0x3008),  # Han iteration mark and zero
    (0x3040, 0x3100),  # kana
    (0x31F0, 0x3200),
    (0x3400, 0x4DC0),  # Han
    (0x4E00, 0xA000),
    (0xA9E0, 0xAA00),
    (0xAA60, 0xAA80),
    (0xF900, 0xFB00),
    (0xFF66, 0xFF9E),
    (0x1AFF0, 0x1B170),
)
_UNSPACED = frozenset(code for first, end in _UNSPACED_RANGES for code in range(first, end))


class CharacterTable(NamedTuple):
    """Two levels: `pages[code >> 7] + (code & 127)` is the place of a character's entry in `entries`.

    An entry holds the exclusive or of the character and of what it folds to, both in UTF-8 with the first byte lowest
    (bits 0-31), how many bytes folding saves (32-34) and the class (40-42). Most pages of a script are then the same.
    `pairs` tells the exclusive or (bits 0-15) and the flags of both bytes (16-31) of characters of two bytes that are
    the same wherever they stand; of all others below 0x800 it tells NOT_PLAIN.
    """

    pages: npt.NDArray[np.uint64]
    entries: npt.NDArray[np.uint64]
    pairs: npt.NDArray[np.uint64]


@functools.cache
def character_table() -> CharacterTable:
    """Build the table from `unicodedata`, once a process (0.2 s).

    Folding is simple case folding (Unicode, section 5.18), with each set of equal letters named by its member that is
    shortest in UTF-8, so that folding never lengthens. Planes 2 and 3 are Han; above them no words are seen.
    """
    size = 1 << PAGE_BITS
    names = _names()
    listed = np.array([_entry(code, names.get(code, code)) for code in range(_LISTED)], np.uint64).reshape(-1, size)
    han = np.full((1, size), UNSPACED << CLASS_SHIFT, np.uint64)
    nothing = np.zeros((1, size), np.uint64)
    entries, places = np.unique(np.concatenate((listed, han, nothing)), axis=0, return_inverse=True)
    places = places.reshape(-1) * size
    pages = np.full(_CODES // size, places[-1], np.uint64)
    pages[_LISTED // size : _HAN_END // size] = places[-2]
    pages[: len(listed)] = places[:-2]
    return CharacterTable(pages, entries.reshape(-1), _pairs(listed.reshape(-1)))


def _pairs(listed: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Return what is needed of characters of two bytes to fold four of them at once."""
    flags = {OTHER: 0, LETTER: WORD, DIGIT: WORD | FIGURE}
    pairs = np.full(_PAIRS_END, NOT_PLAIN * 0x101 << 16, np.uint64)
    for code in range(_PAIRS_START, _PAIRS_END):
        entry = int(listed[code])
        if entry >> CLASS_SHIFT in flags and not entry >> SAVED_SHIFT & 7:
            pairs[code] = entry & 0xFFFF | flags[entry >> CLASS_SHIFT] * 0x101 << 16
    return pairs


def _names() -> dict[int, int]:
    """Map each character that is not the name of its set of equal letters to that name."""
    sets: dict[int, list[int]] = {}
    for code in range(_LISTED):
        folded = _fold(code)
        if folded != code:
            sets.setdefault(folded, [folded]).append(code)
    names: dict[int, int] = dict.fromkeys(_APOSTROPHES, 0x27)
    for folded, members in sets.items():
        name = min(members, key=lambda code: (len(chr(code).encode("utf-8", "surrogatepass")), code != folded, code))
        names |= dict.fromkeys(members, name)
    return names


def _fold(code: int) -> int:
    """Return the simple case folding of a character; what folds only to several keeps the first of its lower case."""
    folded = chr(code).casefold()
    return ord(folded) if len(folded) == 1 else ord(chr(code).lower()[0])


def _entry(code: int, name: int) -> int:
    """Pack what the table says of one character."""
    if name == code:
        return _class(code) << CLASS_SHIFT
    written, folded = (chr(each).encode("utf-8", "surrogatepass") for each in (code, name))
    changed = int.from_bytes(written, "little") ^ int.from_bytes(folded, "little")
    return changed | (len(written) - len(folded)) << SAVED_SHIFT | _class(code) << CLASS_SHIFT


def _class(code: int) -> int:
    """Tell what a character is to a word."""
    if code in _LISTED_CLASSES:
        return _LISTED_CLASSES[code]
    category = unicodedata.category(chr(code))
    if category[0] in "LN":
        return DIGIT if category == "Nd" else UNSPACED if code in _UNSPACED else LETTER
    return MARK if category[0] == "M" else OTHER
