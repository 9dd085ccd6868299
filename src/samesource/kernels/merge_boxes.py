"""Merge boxes that lie close to each other on both sides."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[int, int, int, int]


def merge_boxes(boxes: Iterable[Box], gap: int) -> list[Box]:
    """Merge the boxes (a start, a end, b start, b end) whose hulls lie within `gap` on both sides, until none do.

    The result does not depend on the order of the boxes; it comes sorted. Cost: the pairs that are near in a.
    """
    left = sorted(set(boxes))
    while True:
        merged = _sweep(left, gap)
        if len(merged) == len(left):
            return merged
        left = sorted(set(merged))


def _sweep(boxes: list[Box], gap: int) -> list[Box]:
    """Merge, in order of a, each box into the first one still open that is near."""
    open_boxes: list[Box] = []
    closed: list[Box] = []
    for box in boxes:
        still = [other for other in open_boxes if box[0] - other[1] <= gap]
        closed += [other for other in open_boxes if box[0] - other[1] > gap]
        near = [k for k, other in enumerate(still) if max(box[2], other[2]) - min(box[3], other[3]) <= gap]
        if near:
            other = still.pop(near[0])
            box = (  # noqa: PLW2901 - the box grows
                min(box[0], other[0]),
                max(box[1], other[1]),
                min(box[2], other[2]),
                max(box[3], other[3]),
            )
        open_boxes = [*still, box]
    return closed + open_boxes
