"""Join what blocks of texts gave."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]


def join_blocks(blocks: Sequence[tuple[Numbers, Numbers]], rows: int) -> tuple[Numbers, npt.NDArray[np.int64]]:
    """Return the values of all blocks side by side (`rows` of them) and where each text's begin, one more than texts.

    A block is its values, a column each, and how many of them each of its texts has.
    """
    values = np.concatenate([np.empty((rows, 0), np.uint64), *(block[0] for block in blocks)], axis=1)
    counts = np.concatenate([np.zeros(1, np.uint64), *(block[1] for block in blocks)])
    return values, np.cumsum(counts).astype(np.int64)
