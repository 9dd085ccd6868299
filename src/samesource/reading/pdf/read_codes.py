"""The characters of one page, without their places."""

from __future__ import annotations

from ctypes import c_int, c_uint, c_void_p
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE
from samesource.reading.pdf.native_call import native_call

_SPACES = np.array(
    [*(9, 10, 13, 0x20, 0xA0), *range(0x2002, 0x200B), 0x202F, 0x3000],
    np.uint32,
)
_HYPHENS = np.array([0x2, 0xFFFE], np.uint32)
"""PDFium gives a hyphen at the end of a line as a control character."""
_HYPHEN = 0x2D
_UNKNOWN = 0xFFFD
"""A glyph whose font does not say which letter it is."""


def read_codes(page: int, count: int) -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """Return the code points of the characters of a text page (its address), and which of them are drawn.

    What is not drawn are spaces and line ends that PDFium adds. Code points that are no text are U+FFFD.
    """
    codes = _codes(page, count)
    drawn = np.ones(count, np.bool_)
    doubtful = np.flatnonzero((codes <= SPACE) & ~np.isin(codes, _HYPHENS))
    is_added = native_call("FPDFText_IsGenerated", c_int, c_void_p, c_int)
    drawn[doubtful] = np.fromiter(map(is_added, repeat(page), doubtful.tolist()), np.int32, len(doubtful)) != 1
    hyphens, spaces = np.isin(codes, _HYPHENS), np.isin(codes, _SPACES)
    codes[(codes < SPACE) | (codes > 0x10FFFF) | ((codes >= 0xD800) & (codes < 0xE000))] = _UNKNOWN
    codes[hyphens] = _HYPHEN
    codes[spaces] = SPACE
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
