"""Merge boxes that lie close to each other on both sides."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def merge_boxes(boxes: Ints, gap: int) -> Ints:
    """Merge the boxes (a start, a end, b start, b end) whose hulls lie within `gap` on both sides, until none do.

    The result does not depend on the order of the boxes; it comes sorted. Cost: the square of the number of boxes.
    """
    while True:
        owner = _components(boxes, gap)
        if len(boxes) == int(owner.max(initial=-1)) + 1:
            return boxes[np.lexsort(boxes.T[::-1])]
        merged = np.empty((int(owner.max()) + 1, 4), np.int64)
        merged[:, [0, 2]] = np.iinfo(np.int64).max
        merged[:, [1, 3]] = -1
        for column, take in enumerate((np.minimum, np.maximum, np.minimum, np.maximum)):
            take.at(merged[:, column], owner, boxes[:, column])
        boxes = merged


def _components(boxes: Ints, gap: int) -> Ints:
    """Number the groups of boxes that are near each other, directly or through others."""
    a = np.maximum.outer(boxes[:, 0], boxes[:, 0]) - np.minimum.outer(boxes[:, 1], boxes[:, 1])
    b = np.maximum.outer(boxes[:, 2], boxes[:, 2]) - np.minimum.outer(boxes[:, 3], boxes[:, 3])
    near = (a <= gap) & (b <= gap)
    label = np.arange(len(boxes))
    while True:
        lowest = np.where(near, label[None, :], len(boxes)).min(axis=1, initial=len(boxes))
        if np.array_equal(lowest, label):
            return np.unique(label, return_inverse=True)[1].astype(np.int64)
        label = lowest
