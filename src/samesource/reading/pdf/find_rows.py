"""Glyphs of one baseline."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE, Glyphs

_SAME_BASELINE = 0.22
"""Share of the type's height by which glyphs of one line may stand apart."""


def find_rows(glyphs: Glyphs) -> NDArray[np.intp]:
    """Return the number of each glyph's row, from the top; -1 for a space in none, for a space does not begin a row.

    A row takes in what lies less than a share of the smaller type's height below the letter that begins it.
    """
    order = _from_the_top(glyphs)
    y, size, letter = glyphs.y[order], glyphs.size[order], glyphs.codes[order] != SPACE
    starts = np.flatnonzero(np.concatenate(([True], y[1:] != y[:-1]))) if len(y) else np.zeros(0, np.intp)
    row = np.full(len(y), -1, np.intp)
    number, top, height = -1, 0.0, 0.0
    smallest, largest = (
        reduce.reduceat(size, starts).tolist() if len(y) else [] for reduce in (np.minimum, np.maximum)
    )
    for start, end, low, high in zip(starts.tolist(), [*starts[1:].tolist(), len(y)], smallest, largest, strict=True):
        below = top - float(y[start])
        if number >= 0 and below <= _SAME_BASELINE * min(height, low):
            row[start:end] = number
            continue
        tolerance = -np.inf if number < 0 else _SAME_BASELINE * min(height, high)
        for i in range(start, end):
            if below <= tolerance and below <= _SAME_BASELINE * size[i]:
                row[i] = number
            elif letter[i]:
                number, top, height = number + 1, float(y[i]), float(size[i])
                row[i:end] = number
                break
    placed = np.empty(len(y), np.intp)
    placed[order] = row
    return placed


def _from_the_top(glyphs: Glyphs) -> NDArray[np.intp]:
    """Return the order by baseline; only where one holds type of several heights does the order within it matter."""
    order = np.argsort(-glyphs.y, kind="stable")
    same = glyphs.y[order][1:] == glyphs.y[order][:-1]
    if not (same & (glyphs.size[order][1:] != glyphs.size[order][:-1])).any():
        return order
    return np.lexsort((glyphs.codes, glyphs.x0, -glyphs.y))
