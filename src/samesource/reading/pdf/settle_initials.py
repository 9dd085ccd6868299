"""Initials that hang over several lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import SPACE, Glyphs

_HANGING = 1.8
"""Times the usual height of type; a smaller first letter stands on its line."""
_BESIDE = 2.5
"""Usual heights between an initial and the lines that go around it."""
_FEWEST_LINES = 2
"""Lines beside an initial."""
_MOST = 200
"""Large glyphs without company on one page; more are a chart or a trick, and each is held against the whole page."""


def settle_initials(glyphs: Glyphs) -> Glyphs:
    """Return the glyphs with each large initial put on the line that it begins, in that line's type.

    An initial is a single large glyph with at least two lines of smaller type to its right, the lowest on its baseline
    or near it.
    """
    letters = glyphs.codes != SPACE
    sizes = np.sort(glyphs.size[letters])
    if not len(sizes):
        return glyphs
    usual = float(sizes[len(sizes) // 2])
    large = np.flatnonzero(letters & (glyphs.size >= _HANGING * usual))
    alone = _alone(glyphs.take(large))
    if not len(alone) or len(alone) > _MOST:
        return glyphs
    settled = glyphs.take(np.arange(len(glyphs.codes)))
    for initial in large[alone]:
        line = _line_of(int(initial), glyphs, letters, usual)
        if line is not None:
            settled.x0[initial] = min(glyphs.x0[initial], glyphs.x0[line])
            settled.x1[initial] = glyphs.x0[line]
            settled.y[initial], settled.size[initial] = glyphs.y[line], glyphs.size[line]
            settled.run[initial] = 0
    return settled


def _alone(large: Glyphs) -> list[int]:
    """Return which of the large glyphs have no other beside them, as there would be in a headline."""
    heights = np.sort(large.y)
    low = np.searchsorted(heights, large.y - 0.5 * large.size, "right")
    high = np.searchsorted(heights, large.y + 0.5 * large.size, "left")
    crowded = high - low > 1
    alone = np.flatnonzero(~crowded).tolist()
    order = np.argsort(large.y, kind="stable")
    for i in np.flatnonzero(crowded):
        near = np.abs(large.x0[order[low[i] : high[i]]] - large.x0[i]) < 4 * large.size[i]
        if near.sum() == 1:
            alone.append(int(i))
    return alone


def _line_of(initial: int, glyphs: Glyphs, letters: NDArray[np.bool_], usual: float) -> int | None:
    """Return the first glyph of the line that an initial begins; None where it hangs over none."""
    size, x1, y = glyphs.size[initial], glyphs.x1[initial], glyphs.y[initial]
    beside = np.flatnonzero(
        letters
        & (glyphs.size < size / _HANGING)
        & (-0.3 * usual <= glyphs.y - y)
        & (glyphs.y - y <= size)
        & (-0.5 * usual <= glyphs.x0 - x1)
        & (glyphs.x0 - x1 <= _BESIDE * usual)
    )
    heights = glyphs.y[beside]
    if len(np.unique(np.rint(heights))) < _FEWEST_LINES:
        return None
    first = beside[np.abs(heights - heights.max()) < 1]
    return int(first[glyphs.x0[first].argmin()])
