"""Raised and lowered figures: marks of footnotes, km², H₂O."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE, Glyphs

_SMALLER = 0.85
"""Times the height of the letter before it; a mark is set at 0.58 to 0.83."""
_RAISED, _LOWERED = 0.65, 0.3
"""Heights of that letter by which the baseline is moved at most."""
_BESIDE = 0.3
"""Heights between that letter and the mark."""
_LONGEST = 4
"""Glyphs of a mark; more are a line of their own."""

_MOST = 1_000
"""Marks on one page; more are a chart, and each is held against what stands above and below it."""


def settle_raised(glyphs: Glyphs, row: NDArray[np.intp]) -> Glyphs:
    """Return the glyphs with small marks beside a larger letter put on its baseline; `row` numbers lines from the top.

    Else a mark is a line of its own, and cuts the paragraph in which it stands.
    """
    letters = np.flatnonzero((row >= 0) & (glyphs.codes != SPACE))
    if not len(letters):
        return glyphs
    largest = np.zeros(int(row.max()) + 1)
    np.maximum.at(largest, row[letters], glyphs.size[letters])
    usual = float(np.median(glyphs.size[letters]))
    marks = _groups(glyphs, row, letters[largest[row[letters]] <= _SMALLER * usual])
    if not marks or len(marks) > _MOST:
        return glyphs
    settled = glyphs.take(np.arange(len(glyphs.codes)))
    order = letters[np.argsort(glyphs.x1[letters], kind="stable")]
    ends = glyphs.x1[order]
    for mark in marks:
        x, y, size = glyphs.x0[mark[0]], glyphs.y[mark[0]], glyphs.size[mark[0]]
        reach = _BESIDE * size / _SMALLER
        near = order[np.searchsorted(ends, x - reach) : np.searchsorted(ends, x + reach, "right")]
        move, height = y - glyphs.y[near], glyphs.size[near]
        fits = (size <= _SMALLER * height) & (-_LOWERED * height <= move) & (move <= _RAISED * height)
        if fits.any():
            best = near[fits][np.abs(move[fits]).argmin()]
            settled.y[mark] = glyphs.y[best]
    return settled


def _groups(glyphs: Glyphs, row: NDArray[np.intp], small: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """Return the short groups of small glyphs that stand together."""
    small = small[np.lexsort((glyphs.codes[small], glyphs.x0[small], row[small]))]
    if not len(small):
        return []
    parted = (row[small][1:] != row[small][:-1]) | (
        glyphs.x0[small][1:] - glyphs.x1[small][:-1] > _BESIDE * glyphs.size[small][1:]
    )
    groups = np.split(small, np.flatnonzero(parted) + 1)
    return [group for group in groups if len(group) <= _LONGEST]
