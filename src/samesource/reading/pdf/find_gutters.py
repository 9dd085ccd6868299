"""Where columns part."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from samesource.reading.pdf.layout import Line

_Numbers = NDArray[np.float64]

_ALIGNED = 0.15
"""Heights of type; left edges of one column agree to within this."""
_ROWS = 4
"""Rows in which words begin at one place after a gap; the rivers of justified text hardly agree in so many."""
_GAPS = ((0.5, 1.2), (0.6, 1.6), (0.7, 2.0))
"""Heights, and times the gap that three in four words of the page keep: a gap that may be a gutter; one that supports
a gutter where a row begins indented; one so clear that a row fewer is enough."""
_ABOVE_MEDIAN = 1.2
"""Times the median gap: in type of one width all gaps are alike, and words end at one place by chance."""
_MANY_ROWS = 6
"""Rows; the rivers of one column do not run so far, and fewer count only between things of another kind."""
_EXACT = 0.04
"""Heights; justified lines of a column end at one place to within this, words in a line do not."""
_NARROWEST = 7.0
"""Heights; no column of running text is narrower, so that of two gutters nearer one is a river."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip without words left of a column's left edge, from `bottom` to `top`."""

    x: float
    bottom: float
    top: float
    rows: int = 0
    """How many rows begin at it."""
    size: float = 0.0
    """Height of their type."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Room between two words of a row, or before the first (`start` is then minus infinity)."""

    start: float
    end: float
    y: float
    size: float
    width: float
    """In heights of type."""


def find_gutters(rows: Sequence[Sequence[Line]]) -> list[Gutter]:
    """Return the gutters of a page given its rows of words, from the top, each from left to right."""
    if not rows:
        return []
    words = np.array([(word.x0, word.x1, word.y, word.size) for row in rows for word in row]).T
    firsts = np.cumsum([0, *(len(row) for row in rows[:-1])])
    inner, widths = _inner_gaps(words, firsts)
    ordered = np.sort(widths) if len(widths) else np.zeros(1)
    least = [max(heights, times * float(ordered[3 * len(ordered) // 4])) for heights, times in _GAPS]
    least.append(_ABOVE_MEDIAN * float(ordered[len(ordered) // 2]))
    outer = [_Gap(float("-inf"), row[0].x0, row[0].y, row[0].size, least[2]) for row in rows]
    gaps = [*inner, *outer]
    sides = np.array([(gap.start, gap.end, gap.y) for gap in gaps]).T
    found = [gutter for group in _aligned(gaps) for gutter in _gutters_at(group, words, gaps, sides, least)]
    return [gutter for gutter in found if not any(_is_stronger(other, gutter) for other in found)]


def _inner_gaps(words: _Numbers, firsts: NDArray[np.intp]) -> tuple[list[_Gap], _Numbers]:
    """Return the gaps between words that may be a gutter's, and the width of every gap."""
    x0, x1, y, size = words
    inner = np.ones(len(y), np.bool_)
    inner[firsts] = False
    after = np.flatnonzero(inner)
    widths = (x0[after] - x1[after - 1]) / np.maximum(size[after], size[after - 1])
    wide = widths >= _GAPS[0][0]
    chosen = after[wide]
    columns = (x1[chosen - 1], x0[chosen], y[chosen], size[chosen], widths[wide])
    return [_Gap(*values) for values in zip(*(column.tolist() for column in columns), strict=True)], widths


def _aligned(gaps: Sequence[_Gap]) -> list[list[_Gap]]:
    """Group gaps whose right sides agree."""
    groups: list[list[_Gap]] = []
    for gap in sorted(gaps, key=lambda g: (g.end, -g.y)):
        if groups and gap.end - groups[-1][0].end <= 2 * _ALIGNED * gap.size:
            groups[-1].append(gap)
        else:
            groups.append([gap])
    return [group for group in groups if len(group) >= _ROWS - 1]


def _gutters_at(
    group: Sequence[_Gap], words: _Numbers, gaps: Sequence[_Gap], sides: _Numbers, least: Sequence[float]
) -> list[Gutter]:
    """Return the stretches of one left edge that no word crosses and that hold enough rows."""
    edge = min(gap.end for gap in group)
    size = min(gap.size for gap in group)
    near, far = edge - 0.05 * size, edge - 0.4 * size
    across = (words[0] < near) & (words[1] > far)
    barriers = dict(zip(words[2][across].tolist(), words[3][across].tolist(), strict=True))
    limits = [float("-inf"), *sorted(barriers), float("inf")]
    stretches: dict[int, list[_Gap]] = {}
    for gap in group:
        if gap.y not in barriers:
            stretches.setdefault(bisect(limits, gap.y), []).append(gap)
    found = []
    for upper, held in sorted(stretches.items()):
        if len(held) < _ROWS - 1:
            continue
        bottom, top = limits[upper - 1], limits[upper]
        open_there = (sides[0] <= far) & (near <= sides[1]) & (bottom < sides[2]) & (sides[2] < top)
        through = [gaps[i] for i in np.flatnonzero(open_there).tolist()]
        enough = len(through) >= _MANY_ROWS or _stands_apart(through, barriers, bottom, top)
        if enough and _is_gutter(held, through, least):
            found.append(Gutter(edge - 0.2 * size, bottom, top, len(held), size))
    return found


def _stands_apart(through: Sequence[_Gap], barriers: Mapping[float, float], bottom: float, top: float) -> bool:
    """Tell whether what closes a stretch of few rows is no further line of the same text."""
    heights = sorted({gap.y for gap in through})
    if len(heights) < _ROWS - 1:
        return False
    step = min(b - a for a, b in pairwise(heights))
    size = through[0].size
    return not any(
        limit in barriers and distance < 1.5 * max(step, size) and abs(barriers[limit] - size) < 0.07 * size
        for limit, distance in ((bottom, heights[0] - bottom), (top, top - heights[-1]))
    )


def _is_gutter(held: Sequence[_Gap], through: Sequence[_Gap], least: Sequence[float]) -> bool:
    """Tell a gutter from chance by the gaps that end at its edge and all that it runs through."""
    if sum(gap.width >= least[0] for gap in held) >= _ROWS or sum(gap.width >= least[1] for gap in through) >= _ROWS:
        return True
    clear = sum(gap.width >= least[2] for gap in held)
    starts = [
        round(gap.start / (_EXACT * gap.size)) for gap in held if gap.start > float("-inf") and gap.width >= least[3]
    ]
    set_alike = max((sum(abs(other - start) <= 1 for other in starts) for start in starts), default=0)
    return max(clear, set_alike) >= _ROWS - 1


def _is_stronger(other: Gutter, gutter: Gutter) -> bool:
    """Tell whether another gutter is so near that no column fits between, and begins more rows."""
    overlapping = other.bottom < gutter.top and gutter.bottom < other.top
    near = 0 < abs(other.x - gutter.x) < _NARROWEST * gutter.size
    return overlapping and near and (other.rows, -other.x) > (gutter.rows, -gutter.x)
