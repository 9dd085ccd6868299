"""The glyphs of one page."""

from __future__ import annotations

import math
from ctypes import c_double, c_int, c_void_p, cast
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE, Glyphs
from samesource.reading.pdf.native_call import native_call
from samesource.reading.pdf.read_codes import read_codes

_QUARTER = math.pi / 2
_SMALLEST = 1.5
"""Points; smaller type is drawn for machines, not for readers, and PDFium gives spaces of its own as one point."""
_TILT = 0.1
"""Radians by which a line may lean."""


def read_glyphs(textpage: Any, box: tuple[float, float, float, float]) -> Glyphs:  # noqa: ANN401 - PdfTextPage
    """Return the glyphs of a page that lie in `box` (left, bottom, right, top) and share its main direction.

    Turned so that this direction runs to the right. Invisible glyphs count: over a scan they are the text. Costs one
    call of PDFium a glyph and three for each run of one font on one line.
    """
    page = cast(textpage.raw, c_void_p).value or 0
    codes, drawn = read_codes(page, textpage.count_chars())
    bounds, known = _bounds(page, len(codes))
    places = np.flatnonzero(drawn & known)
    left, bottom, right, top = (bounds[places, side].astype(np.float64) for side in (0, 3, 2, 1))
    heads, head_of = _runs(bottom, top)
    origin, size, turn, upright = _measure(page, places[heads])
    x_of_head = origin[:, 0]
    origin, size, turn, upright = origin[head_of], size[head_of], turn[head_of], upright[head_of]
    x = np.where(turn == 2, right, left)
    x[heads] = x_of_head
    kept = upright & (size >= _SMALLEST) & (box[0] <= x) & (x <= box[2])
    kept &= (box[1] <= origin[:, 1]) & (origin[:, 1] <= box[3])
    broken = np.ones(len(codes), np.int64)
    broken[places[kept]] = codes[places[kept]] == SPACE
    across = turn % 2 == 1
    glyphs = Glyphs(
        codes[places],
        np.where(across, bottom, left),
        np.where(across, top, right),
        np.where(across, origin[:, 0], origin[:, 1]),
        size,
        np.cumsum(broken)[places],
    )
    main = int(np.bincount(turn[kept], minlength=4).argmax())
    return _turned(glyphs.take(kept & (turn == main)), main)


def _bounds(page: int, count: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return left, top, right and bottom of each character's cell, and whether PDFium knows them."""
    measure = native_call("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
    bounds = np.zeros((count, 4), np.float32)
    start, step = bounds.ctypes.data, bounds.itemsize * 4
    addresses = range(start, start + step * count, step)
    return bounds, np.fromiter(map(measure, repeat(page), range(count), addresses), np.bool_, count)


def _runs(bottom: NDArray[np.float64], top: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where runs of cells of one height at one height begin, and which run each cell is of.

    A cell reaches from the font's descent to its ascent, so that such a run has one baseline and one height of type.
    """
    begins = np.ones(len(bottom), np.bool_)
    begins[1:] = (bottom[1:] != bottom[:-1]) | (top[1:] != top[:-1])
    return np.flatnonzero(begins), np.cumsum(begins) - 1


def _measure(
    page: int, places: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.intp], NDArray[np.bool_]]:
    """Return origin, height of type, quarter turns, and whether a character lies in a quarter turn at all."""
    locate = native_call("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
    transform = native_call("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
    scale = native_call("FPDFText_GetFontSize", c_double, c_void_p, c_int)
    count, numbers = len(places), places.tolist()
    origin = np.full((count, 2), np.nan)
    start = origin.ctypes.data
    for place, address in zip(numbers, range(start, start + 16 * count, 16), strict=True):
        locate(page, place, address, address + 8)
    matrix = np.tile(np.array([1, 0, 0, 1, 0, 0], np.float32), (count, 1))
    start = matrix.ctypes.data
    for place, address in zip(numbers, range(start, start + 24 * count, 24), strict=True):
        transform(page, place, address)
    size = np.fromiter(map(scale, repeat(page), numbers), np.float64, count)
    a, b, c, d = matrix[:, :4].astype(np.float64).T
    angle = np.arctan2(b, a)
    turn = np.rint(angle / _QUARTER)
    upright = np.abs(angle - turn * _QUARTER) <= _TILT
    return origin, size * np.hypot(c, d), turn.astype(np.intp) % 4, upright


def _turned(glyphs: Glyphs, turn: int) -> Glyphs:
    """Turn glyphs so that their lines run to the right and the next line lies below."""
    if turn in (2, 3):
        glyphs.x0, glyphs.x1 = -glyphs.x1, -glyphs.x0
    if turn in (1, 2):
        glyphs.y = -glyphs.y
    return glyphs
