"""Where columns part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samesource.reading.pdf.layout import Line

_GAP = 0.5
"""Heights of type; a column does not begin after less."""
_CLEAR_GAP = 1.2
"""Heights; three rows with so wide a gap at one place are enough."""
_ALIGNED = 0.15
"""Heights; left edges of one column agree to within this."""
_ROWS = 4
"""Rows in which words begin at one place after a gap; the rivers of justified text hardly agree in so many."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip without words left of a column's left edge, from `bottom` to `top`."""

    x: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class _Start:
    """A word that begins after a gap."""

    x: float
    y: float
    size: float
    gap: float


def find_gutters(rows: Sequence[Sequence[Line]]) -> list[Gutter]:
    """Return the gutters of a page given its rows of words, from the top, each from left to right."""
    starts: list[_Start] = []
    for row in rows:
        for i, word in enumerate(row):
            gap = word.x0 - row[i - 1].x1 if i else _CLEAR_GAP * word.size
            if gap >= _GAP * word.size:
                starts.append(_Start(word.x0, word.y, word.size, gap))
    words = [word for row in rows for word in row]
    return [gutter for group in _aligned(starts) for gutter in _gutters_at(group, words)]


def _aligned(starts: Sequence[_Start]) -> list[list[_Start]]:
    """Group starts whose left edges agree."""
    groups: list[list[_Start]] = []
    for start in sorted(starts, key=lambda s: (s.x, -s.y)):
        if groups and start.x - groups[-1][0].x <= 2 * _ALIGNED * start.size:
            groups[-1].append(start)
        else:
            groups.append([start])
    return [group for group in groups if len(group) >= _ROWS - 1]


def _gutters_at(group: Sequence[_Start], words: Sequence[Line]) -> list[Gutter]:
    """Return the stretches of one left edge that no word crosses and that hold enough rows."""
    edge = min(start.x for start in group)
    size = min(start.size for start in group)
    near, far = edge - 0.05 * size, edge - 0.4 * size
    barriers = sorted({word.y for word in words if word.x0 < near and word.x1 > far})
    limits = [float("-inf"), *barriers, float("inf")]
    found = []
    at = 0
    ordered = sorted(group, key=lambda s: s.y)
    for bottom, top in pairwise(limits):
        held = []
        while at < len(ordered) and ordered[at].y <= top:
            if ordered[at].y < top:
                held.append(ordered[at])
            at += 1
        clear = len(held) >= _ROWS - 1 and min(start.gap for start in held) >= _CLEAR_GAP * size
        if len(held) >= _ROWS or clear:
            found.append(Gutter(edge - 0.2 * size, bottom, top))
    return found
