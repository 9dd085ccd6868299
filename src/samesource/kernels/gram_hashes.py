"""Hashes of runs of n words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)


def gram_hashes(terms: npt.NDArray[np.int64], n: int) -> Hashes:
    """Hash every window of `n` terms (64-bit, wrapping); entry i is the window that starts at i."""
    count = len(terms) - n + 1
    if count < 1:
        return np.zeros(0, np.uint64)
    mixed = terms.view(np.uint64) + np.uint64(1)
    total = np.zeros(count, np.uint64)
    for offset in range(n):
        total = (total ^ (total >> np.uint64(29))) * _FACTOR + mixed[offset : offset + count]
    return total * _FACTOR
