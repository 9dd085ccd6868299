"""Bucket keys of texts straight from their bytes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.band_block import band_block
from samesource.kernels.fingerprints.bin_orders import bin_orders
from samesource.kernels.fingerprints.character_table import character_table
from samesource.kernels.fingerprints.scratch import Scratch, make_scratch
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.text_block import make_text_block

Numbers = npt.NDArray[np.uint64]


class TextBands(NamedTuple):
    """How many words each text has, a hash of their sequence, and a row of keys, one a band.

    Texts of the same words in the same order share the hash, others by chance only (2⁻⁶⁴ a pair). Texts without words
    share all keys: leave them out by their count.
    """

    counts: Numbers
    sequences: Numbers
    keys: Numbers


def band_texts(
    data: npt.NDArray[np.uint8],
    offsets: npt.NDArray[np.integer],
    n: int = 5,
    bins: int = 128,
    bands: int = 32,
    threads: int = 1,
) -> TextBands:
    """Return `fold_bands` of `sketch_texts` in one go, without keeping the sketches: at most as costly as these.

    `data` and `offsets` are Arrow's buffers of a column of UTF-8; `bins` is a power of two, `bands` divides it.
    """
    texts = make_text_block(data, offsets)
    rows = len(texts.offsets) - 1
    found = TextBands(np.empty(rows, np.uint64), np.empty(rows, np.uint64), np.empty((rows, bands), np.uint64))
    shift = np.uint64(64 - bins.bit_length())
    pages, entries, pairs = character_table()
    orders, ranks = bin_orders(bins)

    def work(memory: Scratch, first: int, last: int) -> None:
        band_block(
            texts.data,
            texts.offsets[first : last + 1],
            pages,
            entries,
            pairs,
            np.uint64(n),
            shift,
            orders,
            ranks,
            memory.folded,
            memory.flags,
            memory.words,
            np.empty((3, bins), np.uint16),
            np.empty(bins, np.uint32),
            *(part[first:last] for part in found),
        )

    share_blocks(texts.offsets, threads, lambda: make_scratch(texts, 0), work)
    return found
