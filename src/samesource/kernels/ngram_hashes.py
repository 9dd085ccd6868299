"""Hash word n-grams."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.mix import UnsignedArray, mix

_BASE = np.uint64(0x100000001B3)


def ngram_hashes(words: npt.NDArray[np.int64], n: int) -> UnsignedArray:
    """Hash each run of `n` words: a polynomial over word hashes, then mixed.

    Returns one value a starting position (words - n + 1 of them); a text shorter than `n` gives one for all of it,
    an empty one none. Cost: n passes over the words, one where there is but one run.
    """
    values = words.view(np.uint64)
    n = min(n, len(values))
    if n == 0:
        return np.empty(0, np.uint64)
    if n == len(values):
        return mix(np.sum(values * _powers(n), keepdims=True))
    total = np.zeros(len(values) - n + 1, np.uint64)
    for k in range(n):
        total = total * _BASE + values[k : len(values) - n + 1 + k]
    return mix(total)


def _powers(n: int) -> UnsignedArray:
    """Return the weights of `n` words in a polynomial, the first word's first."""
    powers = np.full(n, _BASE)
    powers[0] = 1
    return np.cumprod(powers)[::-1]
