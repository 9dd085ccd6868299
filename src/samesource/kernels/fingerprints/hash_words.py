"""Find and hash the words of one text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.find_words import find_words
from samesource.kernels.fingerprints.flags import PAD
from samesource.kernels.fingerprints.fold_text import fold_text
from samesource.kernels.fingerprints.hash_word import hash_word

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]

_PAD = np.uint64(PAD)


@inlined_kernel
def hash_words(
    data: Bytes,
    start: np.uint64,
    end: np.uint64,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    folded: Bytes,
    flags: Bytes,
    starts: Numbers,
    ends: Numbers,
    hashes: Numbers,
) -> np.uint64:
    """Write start, end (bytes from `start` on) and hash of each word of data[start:end]; return how many there are.

    Scratch `folded` and `flags`: end - start + ROOM bytes. Room for words: (end - start) // 2 + 1 + WORDS_ROOM.
    """
    if start >= end:
        return np.uint64(0)
    unspaced = fold_text(data, start, end, pages, entries, pairs, folded, flags)
    count = find_words(flags, end - start, unspaced, starts, ends)
    for k in range(count):
        hashes[k] = hash_word(folded, starts[k] + _PAD, ends[k] + _PAD)
    return count
