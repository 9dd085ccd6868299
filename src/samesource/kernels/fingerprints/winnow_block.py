"""Winnow a block of texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel
from samesource.kernels.fingerprints.choose_anchors import choose_anchors
from samesource.kernels.fingerprints.hash_grams import hash_grams
from samesource.kernels.fingerprints.hash_words import hash_words

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]

_1 = np.uint64(1)


@lean_kernel
def winnow_block(
    data: Bytes,
    offsets: Numbers,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    n: np.uint64,
    window: np.uint64,
    folded: Bytes,
    flags: Bytes,
    words: Numbers,
    chosen: Numbers,
    anchors: Numbers,
    counts: Numbers,
) -> None:
    """Write the anchors of all texts end to end into rows of `anchors` (hashes, starts, ends), and how many each has.

    Scratch: `words` with four rows, and `chosen`, of room for the longest text. Room: half the bytes, and one a text.
    """
    at = 0
    for k in range(len(counts)):
        found = hash_words(
            data, offsets[k], offsets[k + 1], pages, entries, pairs, folded, flags, words[0], words[1], words[2]
        )
        width = min(n, found)
        grams = hash_grams(words[2], found, n, words[3])
        counts[k] = choose_anchors(words[3], grams, window, chosen)
        for j in range(counts[k]):
            anchors[0, at] = words[3, chosen[j]]
            anchors[1, at] = words[0, chosen[j]]
            anchors[2, at] = words[1, chosen[j] + width - _1]
            at += 1
