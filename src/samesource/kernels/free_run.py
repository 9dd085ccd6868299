"""The longest exact run outside quotations."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.free_run_by_loop import free_run_by_loop

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def free_run(runs: Ints, barred_a: Bools, barred_b: Bools) -> int:
    """Count the words of the longest part of a run (rows: start in a, start in b, length) barred on neither side."""
    if runs_compiled():
        return free_run_by_loop(runs, barred_a, barred_b)
    longest = 0
    for i, j, length in runs.tolist():
        if length <= longest:
            continue
        barred = np.flatnonzero(barred_a[i : i + length] | barred_b[j : j + length])
        longest = max(longest, int(np.diff(barred, prepend=-1, append=length).max()) - 1)
    return longest
