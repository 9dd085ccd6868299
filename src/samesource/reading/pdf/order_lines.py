"""Lines of a page in the order they are read."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samesource.reading.pdf.layout import Line

_ASCENT, _DESCENT = 0.7, 0.2
"""Heights of type above and below the baseline that a line takes up."""
_DISPLAY = 1.15
"""Times the usual height of type: headlines and the like."""
_NEXT_LINE = 1.7
"""Heights of type from one line of a headline to the next."""
_DEEPEST = 40
"""Nested cuts; no page is laid out so deep."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """An upright line through a region, and what lies left of it, right of it, and across."""

    left: list[Line]
    right: list[Line]
    across: list[Line]


def order_lines(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the blocks of a page in reading order, each a column's lines from the top.

    A recursive cut in the manner of Nagy and Seth (1984): a region is parted by the upright line that the fewest
    lines cross; what crosses it (a headline over columns) divides the region into bands, read from the top.
    """
    return _order(list(lines), 0)


def _order(lines: list[Line], depth: int) -> list[list[Line]]:
    cut = _best_cut(lines) if depth < _DEEPEST and len(lines) > 1 else None
    if cut is None:
        return [sorted(lines, key=lambda line: (-line.y, line.x0, line.text))] if lines else []
    if not cut.across:
        return _order(cut.left, depth + 1) + _order(cut.right, depth + 1)
    bands = _bands(lines, cut.across)
    if len(bands) == 1:
        return [sorted(lines, key=lambda line: (-line.y, line.x0, line.text))]
    return [block for band in bands for block in _order(band, depth + 1)]


def _best_cut(lines: Sequence[Line]) -> _Cut | None:
    """Return the cut that the fewest lines cross, among those with columns side by side."""
    best: _Cut | None = None
    lowest = (len(lines), 0)
    for place, across, smaller in _places(lines):
        if not smaller or (across, -smaller) >= lowest:
            continue
        left = [line for line in lines if line.x1 <= place + 1]
        right = [line for line in lines if line.x0 >= place - 1 and line.x1 > place + 1]
        if _side_by_side(left, right) >= (1 if across == 0 else 2):
            sides = {id(line) for line in (*left, *right)}
            best = _Cut(left, right, [line for line in lines if id(line) not in sides])
            lowest = (across, -smaller)
    return best


def _places(lines: Sequence[Line]) -> list[tuple[float, int, int]]:
    """Return the places of possible cuts, from the left, the lines that cross there and those of the smaller side."""
    x0, x1 = np.sort([line.x0 for line in lines]), np.sort([line.x1 for line in lines])
    places = np.unique(np.rint(x1 / 2) * 2 + 1.0)
    left = np.searchsorted(x1, places + 1, "right")
    right = len(lines) - np.searchsorted(x0, places - 1, "left")
    both = np.array([(line.x0, line.x1) for line in lines])
    narrow = both[both[:, 1] - both[:, 0] <= 2]
    for line in narrow:
        right -= (line[0] >= places - 1) & (line[1] <= places + 1)
    across = len(lines) - left - right
    return list(zip(places.tolist(), across.tolist(), np.minimum(left, right).tolist(), strict=True))


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> int:
    """Count the lines of the smaller side that have a line of the other beside them."""
    few, many = sorted((left, right), key=len)
    return len(_overlapping(few, many))


def _overlapping(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    """Return those of `lines` that share height with one of `others`."""
    spans = sorted((line.y - _DESCENT * line.size, line.y + _ASCENT * line.size) for line in others)
    merged: list[list[float]] = []
    for low, high in spans:
        if merged and low <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    held = []
    for line in lines:
        low, high = line.y - _DESCENT * line.size, line.y + _ASCENT * line.size
        if any(low < end and start < high for start, end in merged):
            held.append(line)
    return held


def _last_lines(lines: Sequence[Line], across: Sequence[Line]) -> set[int]:
    """Return the short last lines of headlines that cross a cut: display type right below, within its width."""
    usual = statistics.median_low(line.size for line in lines)
    return {
        id(line)
        for line in lines
        for wide in across
        if line.size > _DISPLAY * usual
        and abs(line.size - wide.size) <= 0.07 * line.size
        and 0 < wide.y - line.y <= _NEXT_LINE * line.size
        and wide.x0 - 1 <= line.x0
        and line.x1 <= wide.x1 + 1
    }


def _bands(lines: Sequence[Line], across: Sequence[Line]) -> list[list[Line]]:
    """Part a region into bands from the top: what crosses the cut, with what stands beside it, and what does not."""
    crossing = {id(line) for line in across}
    crossing |= _last_lines(lines, across)
    wide = [line for line in lines if id(line) in crossing]
    crossing |= {id(line) for line in _overlapping([line for line in lines if id(line) not in crossing], wide)}
    bands: list[list[Line]] = []
    last: bool | None = None
    for line in sorted(lines, key=lambda item: (-item.y, item.x0, item.text)):
        if (id(line) in crossing) is not last:
            bands.append([])
            last = id(line) in crossing
        bands[-1].append(line)
    return bands
