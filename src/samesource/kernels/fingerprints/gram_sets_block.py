"""Sets of the runs of words of a block of texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel
from samesource.kernels.fingerprints.hash_grams import hash_grams
from samesource.kernels.fingerprints.hash_words import hash_words
from samesource.kernels.fingerprints.sort_distinct import sort_distinct

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]


@lean_kernel
def gram_sets_block(
    data: Bytes,
    offsets: Numbers,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    n: np.uint64,
    folded: Bytes,
    flags: Bytes,
    words: Numbers,
    heads: Numbers,
    values: Numbers,
    counts: Numbers,
) -> None:
    """Write each text's sorted distinct hashes of runs of `n` words end to end into `values`, and how many.

    Scratch: `words` with four rows and `heads`, of room for the longest text (`heads` three more).
    """
    at = 0
    for k in range(len(counts)):
        found = hash_words(
            data, offsets[k], offsets[k + 1], pages, entries, pairs, folded, flags, words[0], words[1], words[2]
        )
        grams = hash_grams(words[2], found, n, words[3])
        counts[k] = sort_distinct(words[3], grams, heads, values[0, at:])
        at += int(counts[k])
