"""Cut pairs into shards."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def split_pairs(first: Ints, second: Ints, sizes: Ints, shard_bytes: int) -> list[tuple[int, int]]:
    """Return the bounds of runs of pairs whose texts have about `shard_bytes` together, each pair counted for itself.

    `sizes` are the bytes of each text. The runs depend on nothing else, so that shards can be made again.
    """
    if not len(first):
        return []
    total = np.cumsum(sizes[first] + sizes[second] + 1)
    cuts = np.searchsorted(total, np.arange(shard_bytes, total[-1], shard_bytes))
    return list(itertools.pairwise(np.unique([0, *cuts.tolist(), len(first)]).tolist()))
