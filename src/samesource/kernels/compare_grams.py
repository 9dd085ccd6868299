"""Compare two sequences as sets of windows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.grams_by_loop import grams_by_loop
from samesource.kernels.gram_hashes import gram_hashes

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def compare_grams(a: Ints, allowed_a: Bools, b: Ints, allowed_b: Bools, n: int) -> tuple[int, int, int]:
    """Count the distinct windows of n terms, all of them allowed: those of a, of b, and of both."""
    if runs_compiled():
        return grams_by_loop(a, allowed_a, b, allowed_b, n)
    grams_a, grams_b = _gram_set(a, allowed_a, n), _gram_set(b, allowed_b, n)
    return len(grams_a), len(grams_b), len(grams_a & grams_b)


def _gram_set(terms: Ints, allowed: Bools, n: int) -> set[int]:
    """Hash the distinct windows of `n` terms that are all allowed."""
    grams = gram_hashes(terms, n)
    barred = np.concatenate((np.zeros(1, np.int64), np.cumsum(~allowed)))
    return set(grams[barred[n : n + len(grams)] == barred[: len(grams)]].tolist())
