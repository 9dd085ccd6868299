"""Cut a text into units of like size."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def units_by_loop(sentence: Ints, fewest: int, most: int) -> Ints:
    """List the first word of each unit, and last the number of words. The same as `split_units`."""
    words = len(sentence)
    joined, bounds = np.zeros(words + 1, np.int64), np.zeros(words + 1, np.int64)
    if not words:
        return bounds
    count = 1
    for word in range(1, words):
        if sentence[word] != sentence[word - 1] and word - joined[count - 1] > fewest:
            joined[count] = word
            count += 1
    if count > 1 and words - joined[count - 1] <= fewest:
        count -= 1
    joined[count] = words
    found = 1
    for k in range(count):
        low, high = joined[k], joined[k + 1]
        parts = (high - low + most - 1) // most
        for part in range(1, parts + 1):
            bounds[found] = low + (high - low) * part // parts
            found += 1
    return bounds[:found]
