"""Choose among passages that overlap."""

from __future__ import annotations

from collections.abc import Callable

from samesource.stages.find_rewrites import Rewrite
from samesource.stages.unit_view import Box

_VERBATIM_SHARE = 0.95
"""Share of a rewrite that verbatim passages must cover to stand in its place, on the side that shows more.

Where all words of one side are taken over word for word, what a rewrite has more on the other side is none of it.
"""

_DENSE = 0.5
"""Verbatim passages in one rewrite that cover more of their hull are one."""


def resolve_passages(
    verbatim: list[Box],
    rewrites: list[Rewrite],
    condensations: list[Rewrite],
    fit: Callable[[Box, list[Box], list[Box]], Box | None],
) -> list[Box]:
    """Choose boxes, sorted: condensations, verbatim passages where they cover a rewrite, then rewrites by quality.

    `fit` is asked for what is left of a rewrite that holds verbatim passages or shares words of one side alone with
    better ones: (the rewrite, the hull of the passages in it, those beside it); None where too little is.
    """
    chosen: list[Box] = []
    for item in sorted(condensations, key=_rank):
        if not any(_overlap(item.box, box) for box in chosen):
            chosen.append(item.box)
    exact = [box for box in verbatim if not any(_overlap(box, other) for other in chosen)]
    for item in sorted(rewrites, key=_rank):
        inside = [box for box in exact if _overlap(box, item.box)]
        outside = [box for box in exact if box not in inside]
        near = [box for box in chosen + outside if _meet(item.box, box)]
        if any(_overlap(item.box, box) for box in near):
            continue
        box = _choose(item.box, inside, near, fit)
        if box is not None and not any(_meet(box, other) for other in chosen + outside):
            exact = [other for other in exact if not _overlap(box, other)]
            chosen.append(box)
    return sorted(chosen + exact)


def _choose(
    box: Box, inside: list[Box], near: list[Box], fit: Callable[[Box, list[Box], list[Box]], Box | None]
) -> Box | None:
    """Return what is left of a rewrite, or the verbatim passages in it as one where it adds nothing to them.

    What it adds must be a rewrite by itself. None stands for nothing, or for the verbatim passages each by itself.
    """
    left = None
    if max(_shares(box, inside)) < _VERBATIM_SHARE:
        hull = [_hull(inside)] if inside else []
        left = fit(box, hull, near) if hull or near else box
    if left is None and len(inside) > 1 and min(_shares(_hull(inside), inside)) > _DENSE:
        return _hull(inside)
    return left


def _hull(boxes: list[Box]) -> Box:
    """Return the least box that holds all boxes."""
    a0, a1, b0, b1 = zip(*boxes, strict=True)
    return min(a0), max(a1), min(b0), max(b1)


def _rank(item: Rewrite) -> tuple[float, int, Box]:
    """Order by quality, best first, then by place."""
    return -item.quality, item.box[0] + item.box[2], item.box


def _overlap(x: Box, y: Box) -> bool:
    """Tell whether two boxes share words on both sides."""
    return min(x[1], y[1]) > max(x[0], y[0]) and min(x[3], y[3]) > max(x[2], y[2])


def _meet(x: Box, y: Box) -> bool:
    """Tell whether two boxes share words on either side."""
    return min(x[1], y[1]) > max(x[0], y[0]) or min(x[3], y[3]) > max(x[2], y[2])


def _shares(box: Box, inside: list[Box]) -> tuple[float, float]:
    """Return the shares of a box's words that lie in other boxes, in a and in b."""
    a = sum(min(y[1], box[1]) - max(y[0], box[0]) for y in inside)
    b = sum(min(y[3], box[3]) - max(y[2], box[2]) for y in inside)
    return a / (box[1] - box[0]), b / (box[3] - box[2])
