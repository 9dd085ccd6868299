"""Find and hash the words of a block of texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel
from samesource.kernels.fingerprints.hash_words import hash_words

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]


@lean_kernel
def words_block(
    data: Bytes,
    offsets: Numbers,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    folded: Bytes,
    flags: Bytes,
    words: Numbers,
    counts: Numbers,
) -> None:
    """Write the words of all texts end to end into the rows of `words` (starts, ends, hashes), and how many each has.

    Room: half the bytes of the texts, a word a text, and WORDS_ROOM.
    """
    at = 0
    for k in range(len(counts)):
        starts, ends, hashes = words[0, at:], words[1, at:], words[2, at:]
        found = hash_words(data, offsets[k], offsets[k + 1], pages, entries, pairs, folded, flags, starts, ends, hashes)
        counts[k] = found
        at += int(found)
