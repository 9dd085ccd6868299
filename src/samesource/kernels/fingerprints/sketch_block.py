"""Sketch a block of texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel
from samesource.kernels.fingerprints.densify_sketch import densify_sketch
from samesource.kernels.fingerprints.hash_grams import hash_grams
from samesource.kernels.fingerprints.hash_words import hash_words
from samesource.kernels.fingerprints.sketch_grams import sketch_grams

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.uint16]


@lean_kernel
def sketch_block(
    data: Bytes,
    offsets: Numbers,
    pages: Numbers,
    entries: Numbers,
    pairs: Numbers,
    n: np.uint64,
    shift: np.uint64,
    orders: Places,
    ranks: Places,
    folded: Bytes,
    flags: Bytes,
    words: Numbers,
    places: Places,
    sketches: npt.NDArray[np.uint32],
    counts: Numbers,
) -> None:
    """Write the sketch of each text's runs of `n` words, and how many runs there are; all else is scratch.

    `words` has four rows (starts, ends, word hashes, run hashes) of room for the longest text.
    """
    for k in range(len(counts)):
        found = hash_words(
            data, offsets[k], offsets[k + 1], pages, entries, pairs, folded, flags, words[0], words[1], words[2]
        )
        counts[k] = hash_grams(words[2], found, n, words[3])
        sketch_grams(words[3], counts[k], shift, sketches[k])
        densify_sketch(sketches[k], orders, ranks, places)
