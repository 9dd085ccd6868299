"""Glyphs become words, words become lines of columns."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

from samesource.reading.pdf.find_gutters import Gutter, find_gutters
from samesource.reading.pdf.layout import Glyph, Line
from samesource.reading.pdf.order_letters import order_letters
from samesource.reading.pdf.settle_initials import settle_initials

_SAME_BASELINE = 0.22
"""Share of the type's height by which glyphs of one line may stand apart."""
_WORD_GAP = 0.15
"""Share of the height, beyond the line's usual gap between letters; the narrowest set space is about .18."""
_WORD_GAP_BESIDE_SPACES = 0.3
"""Where the line has space characters, only a wide gap is one more."""
_SEEN_GAP = 0.1
"""The same where PDFium sees a space too."""
_WITHIN_RUN, _BETWEEN_RUNS = 0.6, 0.05
"""The same for joined scripts, whose letters' boxes overlap or leave room: PDFium knows better what is one word."""
_FAR = 8.0
"""Heights; no space between two words of a line is so wide, unless a column is so narrow that one word fills a line."""
_LATIN = re.compile(r"\W*[A-Za-z\u00c0-\u024f]")
_COLUMN_GAP = 0.5
"""Heights; a gutter is at least this wide."""


def find_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines of a page's glyphs, cut where columns part; any order of drawing gives the same."""
    glyphs = settle_initials(glyphs)
    mirrored = _is_right_to_left(glyphs)
    if mirrored:
        glyphs = [Glyph(g.text, -g.x1, -g.x0, g.y, g.size, g.run) for g in glyphs]
    rows = [_find_words(row, mirrored) for row in _find_rows(glyphs)]
    words = [row for row in rows if row]
    gutters = find_gutters(words)
    return [_joined(piece, mirrored) for row in words for piece in _cut(row, gutters)]


def _is_right_to_left(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether most letters are of a script written from right to left."""
    strong = [unicodedata.bidirectional(glyph.text[0]) for glyph in glyphs if glyph.text.isalpha()]
    return sum(kind in ("R", "AL") for kind in strong) > 0.5 * len(strong)


def _find_rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Group glyphs by baseline, from the top; a space does not begin a row."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (-g.y, g.x0, g.text)):
        row = rows[-1] if rows else []
        if row and row[0].y - glyph.y <= _SAME_BASELINE * min(row[0].size, glyph.size):
            row.append(glyph)
        elif glyph.text != " ":
            rows.append([glyph])
    return rows


def _find_words(row: Sequence[Glyph], mirrored: bool) -> list[Line]:
    """Join the glyphs of a row to words at the gaps between them."""
    ordered = sorted(row, key=lambda g: (g.x0, g.x1, g.text))
    letters = [glyph for glyph in ordered if glyph.text != " "]
    gaps = [(b.x0 - a.x1) / max(a.size, b.size) for a, b in pairwise(ordered) if " " not in (a.text, b.text)]
    usual = max(0.0, statistics.median(gaps)) if len(gaps) >= 4 else 0.0
    spaced = len(ordered) - len(letters) >= len(letters) / 16
    least = min(usual, 0.5) + (_WORD_GAP_BESIDE_SPACES if spaced else _WORD_GAP)
    words: list[list[Glyph]] = []
    after_space = True
    for glyph in ordered:
        if glyph.text == " ":
            after_space = True
            continue
        last = words[-1][-1] if words else None
        room = least
        if last is not None and (mirrored or last.run != glyph.run):
            room = _room(last.run == glyph.run, usual, mirrored)
        if last is None or after_space or glyph.x0 - last.x1 > room * max(last.size, glyph.size):
            words.append([])
        words[-1].append(glyph)
        after_space = False
    return [_word(word, mirrored) for word in words]


def _room(within_run: bool, usual: float, mirrored: bool) -> float:
    """Return the gap, in heights, that parts two words of joined letters, or where PDFium sees a space."""
    if mirrored:
        return _WITHIN_RUN if within_run else _BETWEEN_RUNS
    return min(usual, 0.5) + _SEEN_GAP


def _word(glyphs: Sequence[Glyph], mirrored: bool) -> Line:
    """Make a word of its glyphs."""
    text = order_letters("".join(glyph.text for glyph in glyphs), mirrored)
    x0, x1 = glyphs[0].x0, max(glyph.x1 for glyph in glyphs)
    size = statistics.median_high(glyph.size for glyph in glyphs)
    return Line(text, x0, x1, glyphs[0].y, size, x1 - x0)


def _cut(words: Sequence[Line], gutters: Sequence[Gutter]) -> list[list[Line]]:
    """Cut a row's words where a gutter runs between them or where they stand far apart."""
    pieces = [[words[0]]]
    columns = any(g.x > words[0].x0 and g.bottom <= words[0].y <= g.top for g in gutters)
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
