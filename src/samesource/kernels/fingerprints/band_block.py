"""Bucket keys of a block of texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel, lean_kernel
from samesource.kernels.fingerprints.densify_sketch import densify_sketch
from samesource.kernels.fingerprints.hash_grams import hash_grams
from samesource.kernels.fingerprints.hash_words import hash_words
from samesource.kernels.fingerprints.mix_number import mix_number
from samesource.kernels.fingerprints.sketch_grams import sketch_grams

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.uint16]
Sketch = npt.NDArray[np.uint32]

_FACTOR = np.uint64(0xD6E8FEB86659FD93)


@lean_kernel
def band_block(
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
    sketch: Sketch,
    counts: Numbers,
    sequences: Numbers,
    keys: Numbers,
) -> None:
    """Write of each text how many words it has, the hash of their sequence, and the key of each band of its sketch.

    All else is scratch, as in `sketch_block`; `keys` has a row a text and a column a band.
    """
    for k in range(len(counts)):
        found = hash_words(
            data, offsets[k], offsets[k + 1], pages, entries, pairs, folded, flags, words[0], words[1], words[2]
        )
        counts[k] = found
        sequences[k] = _hash_sequence(words[2], found)
        grams = hash_grams(words[2], found, n, words[3])
        sketch_grams(words[3], grams, shift, sketch)
        densify_sketch(sketch, orders, ranks, places)
        _fold_sketch(sketch, keys[k])


@inlined_kernel
def _hash_sequence(words: Numbers, count: np.uint64) -> np.uint64:
    """Return a polynomial over all words, mixed with their number."""
    total = count
    for k in range(count):
        total = total * _FACTOR + words[k]
    return mix_number(total)


@inlined_kernel
def _fold_sketch(sketch: Sketch, keys: Numbers) -> None:
    """Write what `fold_bands` makes of one sketch."""
    width = len(sketch) // len(keys)
    for band in range(len(keys)):
        key = mix_number(np.uint64(band))
        for k in range(width):
            key = mix_number(key ^ np.uint64(sketch[band * width + k]))
        keys[band] = key
