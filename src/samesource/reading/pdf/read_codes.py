"""The characters of one page, without their places."""

from __future__ import annotations

from ctypes import c_int, c_uint, c_void_p
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE
from samesource.reading.pdf.native_call import native_call

_HYPHEN, _UNKNOWN = 0x2D, 0xFFFD
"""U+FFFD is a glyph whose font does not say which letter it is."""

_HIGH, _LOW = 0xD800 >> 10, 0xDC00 >> 10
"""PDFium gives a character beyond the first plane as two, the halves of UTF-16."""


def _meant() -> NDArray[np.uint32]:
    """Return what each code point of the first plane stands for; PDFium gives a cut word's hyphen as U+0002, U+FFFE."""
    meant = np.arange(0x10000, dtype=np.uint32)
    meant[:SPACE] = _UNKNOWN
    meant[0xD800:0xE000] = _UNKNOWN
    meant[[9, 10, 13, 0xA0, *range(0x2002, 0x200B), 0x202F, 0x3000]] = SPACE
    meant[[0x2, 0xFFFE]] = _HYPHEN
    return meant


_MEANT = _meant()


def read_codes(page: int, count: int) -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """Return the code points of the characters of a text page (its address), and which of them are drawn.

    What is not drawn are spaces and line ends that PDFium adds. Code points that are no text are U+FFFD.
    """
    codes = _codes(page, count)
    drawn = np.ones(count, np.bool_)
    doubtful = np.flatnonzero((codes <= SPACE) & (codes != 0x2))
    is_added = native_call("FPDFText_IsGenerated", c_int, c_void_p, c_int)
    drawn[doubtful] = np.fromiter(map(is_added, repeat(page), doubtful.tolist()), np.int32, len(doubtful)) != 1
    halves = np.flatnonzero((codes[:-1] >> 10 == _HIGH) & (codes[1:] >> 10 == _LOW))
    codes[halves] = 0x10000 + ((codes[halves] & 0x3FF) << 10) + (codes[halves + 1] & 0x3FF)
    drawn[halves + 1] = False
    codes[codes > 0x10FFFF] = _UNKNOWN
    first_plane = codes < len(_MEANT)
    codes[first_plane] = _MEANT[codes[first_plane]]
    return codes, drawn


def _codes(page: int, count: int) -> NDArray[np.uint32]:
    """Return the code points as PDFium gives them: the page's text at once, where it has one unit a character."""
    write = native_call("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
    units = np.zeros(2 * count + 2, np.uint16)
    written = write(page, 0, count, units.ctypes.data) - 1
    codes: NDArray[np.uint32] = units[:count].astype(np.uint32)
    if written == count and not ((codes >= 0xD800) & (codes < 0xE000)).any():
        return codes
    read = native_call("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
    return np.fromiter(map(read, repeat(page), range(count)), np.uint32, count)
