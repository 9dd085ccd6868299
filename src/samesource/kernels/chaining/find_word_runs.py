"""Exact runs that two texts share, by their word hashes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_FACTOR, _SHIFT, _1 = np.uint64(0x9E3779B97F4A7C15), np.uint64(32), np.uint64(1)


@lean_kernel
def find_word_runs(a: Numbers, b: Numbers, walk: int, heads: Ints, follow: Ints, runs: Ints) -> int:
    """Write the maximal runs of two words or more into columns of `runs` (start in a, start in b, length).

    They stand by start in a; return how many there are. Of a pair of words no more than `walk` places in b are
    looked at, the last ones, and what no longer fits into `runs` is left out: a text that repeats itself costs no more
    than its length × `walk`. Scratch: `heads`, a power of two of at least twice len(b); `follow`, len(b).
    """
    size = 64
    while size < 2 * len(b):
        size *= 2
    mask = np.uint64(size - 1)
    for k in range(size):
        heads[k] = -1
    for j in range(len(b) - 1):
        place = np.int64((b[j] * _FACTOR + b[j + 1]) * _FACTOR >> _SHIFT & mask)
        follow[j] = heads[place]
        heads[place] = j
    count, room = 0, runs.shape[1]
    for i in range(len(a) - 1):
        j = heads[np.int64((a[i] * _FACTOR + a[i + 1]) * _FACTOR >> _SHIFT & mask)]
        left = walk
        while j >= 0 and left > 0 and count < room:
            begins = i == 0 or j == 0 or a[i - 1] != b[j - 1]
            if begins and a[i] == b[j] and a[i + 1] == b[j + 1]:
                length = 2
                while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                    length += 1
                runs[0, count] = i
                runs[1, count] = j
                runs[2, count] = length
                count += 1
            j = follow[j]
            left -= 1
    return count
