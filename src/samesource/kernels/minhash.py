"""Sketch a set of hashes."""

from __future__ import annotations

import numpy as np

from samesource.kernels.mix import UnsignedArray, mix

EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)


def minhash(hashes: UnsignedArray, bins: int) -> UnsignedArray:
    """Return the one-permutation MinHash of a set, densified; `bins` is a power of two.

    The share of equal bins of two sketches estimates the Jaccard similarity of their sets. One-permutation hashing:
    Li, Owen and Zhang 2012; optimal densification of empty bins: Shrivastava 2017. Cost linear in the hashes.
    """
    sketch = np.full(bins, EMPTY)
    if len(hashes) == 0:
        return sketch
    shift = np.uint64(64 - bins.bit_length() + 1)
    np.minimum.at(sketch, (hashes >> shift).astype(np.int64), hashes & np.uint64((1 << 40) - 1))
    return _densify(sketch)


def _densify(sketch: UnsignedArray) -> UnsignedArray:
    """Fill each empty bin from a filled one that its own number chooses, the same for every sketch."""
    filled = sketch != EMPTY
    dense = sketch.copy()
    waiting = np.flatnonzero(~filled)
    attempt = 0
    while len(waiting):
        attempt += 1
        source = mix((waiting.astype(np.uint64) << np.uint64(32)) | np.uint64(attempt)) % np.uint64(len(sketch))
        found = filled[source.astype(np.int64)]
        dense[waiting[found]] = sketch[source[found].astype(np.int64)]
        waiting = waiting[~found]
    return dense
