"""Words of texts straight from their bytes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.character_table import character_table
from samesource.kernels.fingerprints.join_blocks import join_blocks
from samesource.kernels.fingerprints.scratch import Scratch, make_scratch
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.text_block import make_text_block
from samesource.kernels.fingerprints.words_block import words_block

Numbers = npt.NDArray[np.uint64]


class TextWords(NamedTuple):
    """Words end to end: hash, first and last byte (exclusive) in its text; words offsets[k] on are those of text k."""

    hashes: Numbers
    starts: Numbers
    ends: Numbers
    offsets: npt.NDArray[np.int64]


def find_text_words(data: npt.NDArray[np.uint8], offsets: npt.NDArray[np.integer], threads: int = 1) -> TextWords:
    """Return the words of each text and the hash of what each folds to; `data` and `offsets` are Arrow's buffers."""
    texts = make_text_block(data, offsets)
    pages, entries, pairs = character_table()

    def work(memory: Scratch, first: int, last: int) -> tuple[Numbers, Numbers]:
        bounds = texts.offsets[first : last + 1]
        counts = np.empty(last - first, np.uint64)
        words_block(texts.data, bounds, pages, entries, pairs, memory.folded, memory.flags, memory.found, counts)
        return memory.found[:, : int(counts.sum())].copy(), counts

    rows, begins = join_blocks(share_blocks(texts.offsets, threads, lambda: make_scratch(texts, 3), work), 3)
    return TextWords(rows[2], rows[0], rows[1], begins)
