"""The longest exact run of each pair of sentences."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def sentence_runs_by_loop(runs: Ints, sentence_a: Ints, sentence_b: Ints, rows: int, columns: int, least: int) -> Ints:
    """Return the words of the longest run that each pair of sentences shares. The same as `sentence_runs`."""
    longest = np.zeros((rows, columns), np.int64)
    for k in range(len(runs)):
        i, j, length = runs[k, 0], runs[k, 1], runs[k, 2]
        if length < least:
            continue
        size = 0
        for word in range(length):
            a, b = sentence_a[i + word], sentence_b[j + word]
            same = word > 0 and a == sentence_a[i + word - 1] and b == sentence_b[j + word - 1]
            size = size + 1 if same else 1
            longest[a, b] = max(longest[a, b], size)
    return longest
