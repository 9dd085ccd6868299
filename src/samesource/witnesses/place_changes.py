"""How often each place changes along a tree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree


def place_changes(tree: ReadingTree) -> npt.NDArray[np.int64]:
    """Return, for each place, the number of edges along which its reading changes."""
    ends = np.array(tree.edges, dtype=np.int64).reshape(-1, 2)
    changes: npt.NDArray[np.int64] = (tree.readings[ends[:, 0]] != tree.readings[ends[:, 1]]).sum(axis=0)
    return changes
