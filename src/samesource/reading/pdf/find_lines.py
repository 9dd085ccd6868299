"""Glyphs become words, words become lines of columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

import numpy as np

from samesource.reading.pdf.find_gutters import Gutter, find_gutters
from samesource.reading.pdf.find_words import find_words
from samesource.reading.pdf.layout import Glyphs, Line
from samesource.reading.pdf.settle_initials import settle_initials

_FAR = 8.0
"""Heights; no space between two words of a line is so wide, unless a column is so narrow that one word fills a line."""
_LATIN = re.compile(r"\W*[A-Za-z\u00c0-\u024f]")
_COLUMN_GAP = 0.5
"""Heights; a gutter is at least this wide."""


def find_lines(glyphs: Glyphs) -> list[Line]:
    """Return the lines of a page's glyphs, cut where columns part; any order of drawing gives the same."""
    if not len(glyphs.codes):
        return []
    glyphs = settle_initials(glyphs)
    mirrored = _is_right_to_left(glyphs)
    if mirrored:
        glyphs = Glyphs(glyphs.codes, -glyphs.x1, -glyphs.x0, glyphs.y, glyphs.size, glyphs.run)
    rows = find_words(glyphs, mirrored)
    gutters = find_gutters(rows)
    return [_joined(piece, mirrored) for row in rows for piece in _cut(row, gutters)]


def _is_right_to_left(glyphs: Glyphs) -> bool:
    """Tell whether most letters are of a script written from right to left."""
    codes, counts = np.unique(glyphs.codes, return_counts=True)
    letters = [(chr(code), count) for code, count in zip(codes.tolist(), counts.tolist(), strict=True)]
    strong = [(unicodedata.bidirectional(letter), count) for letter, count in letters if letter.isalpha()]
    backward = sum(count for kind, count in strong if kind in ("R", "AL"))
    return bool(backward > 0.5 * sum(count for _, count in strong))


def _cut(words: Sequence[Line], gutters: Sequence[Gutter]) -> list[list[Line]]:
    """Cut a row's words where a gutter runs between them or where they stand far apart."""
    pieces = [[words[0]]]
    y, start = words[0].y, words[0].x0
    beside = [gutter for gutter in gutters if gutter.bottom <= y <= gutter.top]
    columns = any(gutter.x > start for gutter in beside)
    for a, b in pairwise(words):
        size, gap = max(a.size, b.size), b.x0 - a.x1
        parted = gap > _COLUMN_GAP * size and any(
            a.x1 <= gutter.x <= b.x0 and gutter.bottom <= b.y <= gutter.top for gutter in gutters
        )
        if parted or (gap > _FAR * size and not columns):
            pieces.append([])
        pieces[-1].append(b)
    return pieces


def _joined(words: Sequence[Line], mirrored: bool) -> Line:
    """Make a line of its words."""
    size = max(words, key=lambda word: (len(word.text), word.size)).size
    text = " ".join(_turned_back(words) if mirrored else [word.text for word in words])
    return Line(text, words[0].x0, words[-1].x1, words[0].y, size, words[0].first_width)


def _turned_back(words: Sequence[Line]) -> list[str]:
    """Return the words of a right-to-left line, those of Latin phrases in their own order."""
    ordered: list[str] = []
    for latin, group in groupby(words, key=lambda word: bool(_LATIN.match(word.text))):
        texts = [word.text for word in group]
        ordered += reversed(texts) if latin else texts
    return ordered
