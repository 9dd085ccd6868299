"""Exact similarity of pairs of sets."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.count_shared import count_shared
from samesource.kernels.fingerprints.share_blocks import share_blocks


def compare_pairs(
    hashes: npt.NDArray[np.uint64],
    offsets: npt.NDArray[np.int64],
    left: npt.NDArray[np.integer],
    right: npt.NDArray[np.integer],
    threads: int = 1,
) -> npt.NDArray[np.float64]:
    """Return the Jaccard similarity of sets left[k] and right[k] of `find_gram_sets`; of two empty ones 0.

    Cost linear in the sizes of each pair.
    """
    sizes = np.diff(offsets)
    shared = np.empty(len(left), np.int64)
    both = sizes[left] + sizes[right]
    begins = offsets.astype(np.uint64)
    firsts, seconds = left.astype(np.uint64), right.astype(np.uint64)

    def work(_: None, first: int, last: int) -> None:
        count_shared(hashes, begins, firsts[first:last], seconds[first:last], shared[first:last])

    share_blocks(np.concatenate(([0], np.cumsum(both))), threads, lambda: None, work)
    similarity: npt.NDArray[np.float64] = shared / np.maximum(both - shared, 1)
    return similarity
