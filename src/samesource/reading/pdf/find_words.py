"""Glyphs become rows of words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.find_rows import find_rows
from samesource.reading.pdf.layout import SPACE, Glyphs, Line
from samesource.reading.pdf.order_letters import order_letters
from samesource.reading.pdf.settle_raised import settle_raised

_WORD_GAP = 0.15
"""Share of the height, beyond the line's usual gap between letters; the narrowest set space is about .18."""
_WORD_GAP_BESIDE_SPACES = 0.3
"""Where the line has space characters, only a wide gap is one more."""
_SEEN_GAP = 0.1
"""The same where PDFium sees a space too."""
_WITHIN_RUN, _BETWEEN_RUNS = 0.6, 0.05
"""The same for joined scripts, whose letters' boxes overlap or leave room: PDFium knows better what is one word."""
_WIDEST_USUAL = 0.5
"""Heights; letters are spaced no wider."""
_FEWEST_GAPS = 4
"""With fewer gaps a row has no usual one."""


def find_words(glyphs: Glyphs, mirrored: bool) -> list[list[Line]]:
    """Return the words of a page, row by row from the top, each row from left to right.

    Words part at spaces and at gaps that are wide for their row. In a `mirrored` page, x grows to the left.
    """
    glyphs = settle_raised(glyphs, find_rows(glyphs))
    row = find_rows(glyphs)
    order = np.lexsort((glyphs.x0, row))
    same = (row[order][1:] == row[order][:-1]) & (glyphs.x0[order][1:] == glyphs.x0[order][:-1])
    if same.any():
        order = np.lexsort((glyphs.codes, glyphs.x1, glyphs.x0, row))
    order = order[np.searchsorted(row[order], 0) :]
    glyphs, row = glyphs.take(order), row[order]
    letter = glyphs.codes != SPACE
    usual, least = _usual_gaps(glyphs, row, letter)
    begins = np.ones(len(row), np.bool_)
    begins[1:] = ~letter[:-1] | (row[1:] != row[:-1])
    begins, glyphs, row = begins[letter], glyphs.take(letter), row[letter]
    room = least[row[1:]]
    same_run = glyphs.run[1:] == glyphs.run[:-1]
    if mirrored:
        room = np.where(same_run, _WITHIN_RUN, _BETWEEN_RUNS)
    else:
        room = np.where(same_run, room, usual[row[1:]] + _SEEN_GAP)
    begins[1:] |= glyphs.x0[1:] - glyphs.x1[:-1] > room * np.maximum(glyphs.size[1:], glyphs.size[:-1])
    return _words(glyphs, row, np.flatnonzero(begins), mirrored)


def _usual_gaps(
    glyphs: Glyphs, row: NDArray[np.intp], letter: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the median gap between letters of each row, in heights, and the least gap that parts words."""
    count = int(row[-1]) + 1 if len(row) else 0
    between = letter[1:] & letter[:-1] & (row[1:] == row[:-1])
    gaps = (glyphs.x0[1:] - glyphs.x1[:-1])[between] / np.maximum(glyphs.size[1:], glyphs.size[:-1])[between]
    where = row[1:][between]
    gaps = gaps[np.lexsort((gaps, where))]
    held = np.bincount(where, minlength=count)
    first = np.cumsum(held) - held
    usual = np.zeros(count)
    many = held >= _FEWEST_GAPS
    low, high = (first + (held - 1) // 2)[many], (first + held // 2)[many]
    usual[many] = np.clip((gaps[low] + gaps[high]) / 2, 0.0, _WIDEST_USUAL)
    letters, spaces = np.bincount(row[letter], minlength=count), np.bincount(row[~letter], minlength=count)
    return usual, usual + np.where(spaces >= letters / 16, _WORD_GAP_BESIDE_SPACES, _WORD_GAP)


def _words(glyphs: Glyphs, row: NDArray[np.intp], starts: NDArray[np.intp], mirrored: bool) -> list[list[Line]]:
    """Make the words that begin at `starts`, in the rows that they lie in."""
    if not len(starts):
        return []
    text = glyphs.codes.astype("<u4").tobytes().decode("utf-32-le")
    plain = not mirrored and order_letters(text, mirrored) == text
    ends = [*starts[1:].tolist(), len(row)]
    pieces = [text[start:end] for start, end in zip(starts.tolist(), ends, strict=True)]
    x0, x1 = glyphs.x0[starts], np.maximum.reduceat(glyphs.x1, starts)
    columns = (x0, x1, glyphs.y[starts], _sizes(glyphs.size, starts, ends), x1 - x0)
    numbers = zip(*(column.tolist() for column in columns), strict=True)
    words = [
        Line(piece if plain else order_letters(piece, mirrored), *values)
        for piece, values in zip(pieces, numbers, strict=True)
    ]
    of = row[starts]
    cuts = [0, *(np.flatnonzero(of[1:] != of[:-1]) + 1).tolist(), len(words)]
    return [words[start:end] for start, end in pairwise(cuts)]


def _sizes(size: NDArray[np.float64], starts: NDArray[np.intp], ends: list[int]) -> NDArray[np.float64]:
    """Return the median height of type of each word, the higher of two."""
    low, high = np.minimum.reduceat(size, starts), np.maximum.reduceat(size, starts)
    for word in np.flatnonzero(low < high).tolist():
        start, end = int(starts[word]), ends[word]
        high[word] = np.sort(size[start:end])[(end - start) // 2]
    return high
