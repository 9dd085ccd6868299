"""Blocks that are one column."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.reading.pdf.layout import Line

_NEXT_LINE = 1.7
"""Heights of type from one line to the next of one paragraph."""
_SAME_TYPE = 0.07
"""Share by which the height of type may differ."""


def merge_blocks(blocks: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the blocks of a page, in reading order, with those joined that a cut took apart without need.

    A cut between columns can cross a headline or a paragraph set over their whole width; its short last line then
    lies alone. It belongs to the block above where nothing stands beside it.
    """
    lines = [line for block in blocks for line in block]
    merged: list[list[Line]] = []
    for whole in blocks:
        block = whole
        same = _same_type(block)
        if merged and _goes_on(merged[-1], same, lines):
            merged[-1].extend(same)
            block = block[len(same) :]
        if block:
            merged.append(list(block))
    return merged


def _same_type(block: Sequence[Line]) -> Sequence[Line]:
    """Return the first lines of a block that are of one type."""
    for i, line in enumerate(block):
        if abs(line.size - block[0].size) > _SAME_TYPE * line.size:
            return block[:i]
    return block


def _goes_on(upper: Sequence[Line], lower: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Tell whether one block goes on right below another, with no third beside either."""
    a, b = upper[-1], lower[0]
    if abs(a.size - b.size) > _SAME_TYPE * b.size or not 0 < a.y - b.y <= _NEXT_LINE * b.size:
        return False
    left = min(line.x0 for line in (*upper, *lower))
    right = max(line.x1 for line in (*upper, *lower))
    own = {id(line) for line in (*upper, *lower)}
    low, high = min(line.y for line in lower) - 0.2 * b.size, max(line.y for line in upper) + 0.7 * a.size
    beside = (
        line
        for line in lines
        if id(line) not in own and line.x0 < right and line.x1 > left and low < line.y + 0.3 * line.size < high
    )
    return next(beside, None) is None
