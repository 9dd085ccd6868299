"""The glyphs of one page."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any

from samesource.reading.pdf.layout import Glyph

_QUARTER = math.pi / 2
_HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "\u00ad"}
"""PDFium gives a hyphen at the end of a line as a control character."""
_SPACES = frozenset(" \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000")
_SMALLEST = 1.5
"""Points; smaller type is drawn for machines, not for readers, and PDFium gives spaces of its own as one point."""
_UNKNOWN = "\ufffd"
"""A glyph whose font does not say which letter it is."""


def read_glyphs(textpage: Any, box: tuple[float, float, float, float]) -> list[Glyph]:  # noqa: ANN401 - PdfTextPage
    """Return the glyphs of a page that lie in `box` (left, bottom, right, top) and share its main direction.

    Turned so that this direction runs to the right. Invisible glyphs count: over a scan they are the text.
    """
    found: list[tuple[Glyph, int]] = []
    run = 0
    for index in range(textpage.count_chars()):
        drawn = _glyph(textpage, index, box)
        if drawn is None or drawn[0].text == " ":
            run += 1
        if drawn is not None:
            drawn[0].run = run
            found.append(drawn)
    if not found:
        return []
    turns = Counter(turn for _, turn in found)
    main = max(turns, key=lambda turn: (turns[turn], -turn))
    return [_turned(glyph, main) for glyph, turn in found if turn == main]


def _glyph(textpage: Any, index: int, box: tuple[float, float, float, float]) -> tuple[Glyph, int] | None:  # noqa: ANN401
    """Return a glyph as it lies and the quarter turns of its direction; None where it is no text or off the page."""
    import pypdfium2.raw as pdfium  # imported late, with the reader

    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if pdfium.FPDFText_IsGenerated(textpage, index) == 1 and code not in _HYPHENS:
        return None
    text = _HYPHENS.get(code) or _character(code)
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetCharOrigin(textpage, index, x, y):
        return None
    if not (box[0] <= x.value <= box[2] and box[1] <= y.value <= box[3]):
        return None
    matrix, bounds = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    size = pdfium.FPDFText_GetFontSize(textpage, index)
    angle = 0.0
    if pdfium.FPDFText_GetMatrix(textpage, index, matrix):
        size *= math.hypot(matrix.c, matrix.d)
        angle = math.atan2(matrix.b, matrix.a)
    turn = round(angle / _QUARTER)
    if size < _SMALLEST or abs(angle - turn * _QUARTER) > 0.1:
        return None
    if not pdfium.FPDFText_GetLooseCharBox(textpage, index, bounds):
        return None
    near, far = (bounds.left, bounds.right) if turn % 2 == 0 else (bounds.bottom, bounds.top)
    text = " " if text in _SPACES else text
    across = y.value if turn % 2 == 0 else x.value
    return Glyph(text, near, far, across, size), turn % 4


def _character(code: int) -> str:
    if code in (9, 10, 13):
        return " "
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else _UNKNOWN


def _turned(glyph: Glyph, turn: int) -> Glyph:
    """Turn a glyph so that its line runs to the right and the next line lies below."""
    if turn in (2, 3):
        glyph.x0, glyph.x1 = -glyph.x1, -glyph.x0
    if turn in (1, 2):
        glyph.y = -glyph.y
    return glyph
