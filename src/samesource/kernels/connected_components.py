"""Label what hangs together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

LongArray = npt.NDArray[np.int64]


def connected_components(nodes: int, left: LongArray, right: LongArray) -> LongArray:
    """Return the smallest node number of each node's component in the graph with edges (left[k], right[k]).

    Minimum label propagation with pointer jumping: O(log nodes) rounds over the edges.
    """
    labels = np.arange(nodes, dtype=np.int64)
    while True:
        before = labels.copy()
        lowest = np.minimum(labels[left], labels[right])
        np.minimum.at(labels, labels[left], lowest)
        np.minimum.at(labels, labels[right], lowest)
        labels = labels[labels]
        if np.array_equal(labels, before):
            return labels
