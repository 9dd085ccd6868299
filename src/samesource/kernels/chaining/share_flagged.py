"""How many of the flagged words of one range another holds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Numbers = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]


@lean_kernel
def share_flagged(words: Numbers, flags: Flags, wanted: int, ranges: Ints, counts: Ints) -> None:
    """Write for each row of `ranges` (a start, a end, b start, b end) what is known of words with a flag of `wanted`.

    Columns of `counts`: distinct ones in a, in b, and in both. Cost: the flagged words of a range, squared.
    """
    for k in range(len(ranges)):
        counts[k, 0] = _distinct(words, flags, wanted, ranges[k, 0], ranges[k, 1], ranges[k, 0], ranges[k, 0])
        counts[k, 1] = _distinct(words, flags, wanted, ranges[k, 2], ranges[k, 3], ranges[k, 2], ranges[k, 2])
        fresh = _distinct(words, flags, wanted, ranges[k, 0], ranges[k, 1], ranges[k, 2], ranges[k, 3])
        counts[k, 2] = counts[k, 0] - fresh


@lean_kernel
def _distinct(words: Numbers, flags: Flags, wanted: int, start: int, end: int, other: int, other_end: int) -> int:
    """Count the distinct flagged words of a range that no flagged word of another equals."""
    count = 0
    for i in range(start, end):
        if flags[i] & wanted and not _holds(words, flags, wanted, words[i], start, i):
            count += not _holds(words, flags, wanted, words[i], other, other_end)
    return count


@lean_kernel
def _holds(words: Numbers, flags: Flags, wanted: int, word: np.uint64, start: int, end: int) -> bool:
    """Tell whether a range holds a word, flagged."""
    i = start
    while i < end and not (words[i] == word and flags[i] & wanted):
        i += 1
    return i < end
