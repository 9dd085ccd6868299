"""Share work over cores."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Result = TypeVar("Result")

_BLOCK = 1_000_000


def share_blocks(
    offsets: npt.NDArray[np.integer], threads: int, work: Callable[[int, int], Result], block: int = _BLOCK
) -> list[Result]:
    """Call work(first, last) for runs of whole items of about `block` weight, in threads; return the results in order.

    `offsets` are the sums of the weights so far, one more than there are items. The runs depend on the weights alone,
    so what comes back is the same with any number of threads. Kernels let go of Python's lock while they run.
    """
    count = len(offsets) - 1
    if count < 1:
        return []
    sums = offsets.astype(np.int64)
    aims = np.arange(sums[0] + block, sums[-1], block)
    cuts = np.unique(np.concatenate(([0], np.searchsorted(sums, aims), [count]))).tolist()
    runs = list(itertools.pairwise(cuts))

    def run(bounds: tuple[int, int]) -> Result:
        with np.errstate(over="ignore"):  # hashes wrap; a thread starts with settings of its own
            return work(*bounds)

    if threads <= 1 or len(runs) == 1:
        return [run(bounds) for bounds in runs]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, runs))
