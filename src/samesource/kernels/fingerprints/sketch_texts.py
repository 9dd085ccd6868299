"""Sketch texts straight from their bytes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.bin_orders import bin_orders
from samesource.kernels.fingerprints.character_table import character_table
from samesource.kernels.fingerprints.scratch import Scratch, make_scratch
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.sketch_block import sketch_block
from samesource.kernels.fingerprints.text_block import make_text_block


class TextSketches(NamedTuple):
    """A row of bins a text, and how many runs of words the text has; without any, all its bins are EMPTY."""

    bins: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint64]


def sketch_texts(
    data: npt.NDArray[np.uint8], offsets: npt.NDArray[np.integer], n: int = 5, bins: int = 128, threads: int = 1
) -> TextSketches:
    """Return the MinHash of each text's runs of `n` words: one permutation, densified; `bins` is a power of two.

    `data` and `offsets` are Arrow's buffers of a column of UTF-8. The share of equal bins of two rows estimates the
    Jaccard similarity of their sets of runs. A text of fewer words is one run. Words: see `docs/decisions/0100`.
    """
    texts = make_text_block(data, offsets)
    sketches = np.empty((len(texts.offsets) - 1, bins), np.uint32)
    counts = np.empty(len(sketches), np.uint64)
    shift = np.uint64(64 - bins.bit_length())
    pages, entries, pairs = character_table()
    orders, ranks = bin_orders(bins)

    def work(memory: Scratch, first: int, last: int) -> None:
        sketch_block(
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
            sketches[first:last],
            counts[first:last],
        )

    share_blocks(texts.offsets, threads, lambda: make_scratch(texts, 0), work)
    return TextSketches(sketches, counts)
