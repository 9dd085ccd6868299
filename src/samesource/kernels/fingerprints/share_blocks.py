"""Share work over cores."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Memory = TypeVar("Memory")
Result = TypeVar("Result")

BLOCK = 1_000_000


def share_blocks(
    offsets: npt.NDArray[np.integer],
    threads: int,
    prepare: Callable[[], Memory],
    work: Callable[[Memory, int, int], Result],
    block: int = BLOCK,
) -> list[Result]:
    """Call work(memory, first, last) for runs of whole items of about `block` weight; return the results in order.

    `offsets` are the sums of the weights so far, one more than there are items. `prepare` makes, once a
    thread, the memory that it writes over: fresh pages cost more than the kernels do. The runs depend on the weights
    alone, so what comes back is the same with any number of threads. Kernels let go of Python's lock as they run.
    """
    count = len(offsets) - 1
    if count < 1:
        return []
    sums = offsets.astype(np.int64)
    aims = np.arange(sums[0] + block, sums[-1], block)
    cuts = np.unique(np.concatenate(([0], np.searchsorted(sums, aims), [count]))).tolist()
    runs = list(itertools.pairwise(cuts))
    own = threading.local()

    def run(bounds: tuple[int, int]) -> Result:
        if not hasattr(own, "memory"):
            own.memory = prepare()
        with np.errstate(over="ignore"):  # hashes wrap; a thread starts with settings of its own
            return work(own.memory, *bounds)

    if threads <= 1 or len(runs) == 1:
        return [run(bounds) for bounds in runs]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, runs))
