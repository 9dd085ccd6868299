"""The longest exact run outside quotations."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@lean_kernel
def free_run_by_loop(runs: Ints, barred_a: Bools, barred_b: Bools) -> int:
    """Count the words of the longest part of a run that is barred on neither side. The same as `free_run`."""
    longest = 0
    for k in range(len(runs)):
        size = 0
        for word in range(runs[k, 2]):
            size = 0 if barred_a[runs[k, 0] + word] or barred_b[runs[k, 1] + word] else size + 1
            longest = max(longest, size)
    return longest
