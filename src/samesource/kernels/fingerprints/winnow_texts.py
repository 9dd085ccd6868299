"""Anchors of texts straight from their bytes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.character_table import character_table
from samesource.kernels.fingerprints.join_blocks import join_blocks
from samesource.kernels.fingerprints.scratch import Scratch, make_scratch
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.text_block import make_text_block
from samesource.kernels.fingerprints.winnow_block import winnow_block

Numbers = npt.NDArray[np.uint64]


class TextAnchors(NamedTuple):
    """Chosen runs of words end to end: hash, first and last byte (exclusive); text k's stand from offsets[k] on."""

    hashes: Numbers
    starts: Numbers
    ends: Numbers
    offsets: npt.NDArray[np.int64]


def winnow_texts(
    data: npt.NDArray[np.uint8], offsets: npt.NDArray[np.integer], n: int = 5, window: int = 4, threads: int = 1
) -> TextAnchors:
    """Return winnowed runs of `n` words: any two texts that share n + window - 1 words in a row share an anchor there.

    `data` and `offsets` are Arrow's buffers of a column of UTF-8. About 2 in window + 1 runs are chosen.
    """
    texts = make_text_block(data, offsets)
    pages, entries, pairs = character_table()

    def work(memory: Scratch, first: int, last: int) -> tuple[Numbers, Numbers]:
        bounds = texts.offsets[first : last + 1]
        counts = np.empty(last - first, np.uint64)
        winnow_block(
            texts.data,
            bounds,
            pages,
            entries,
            pairs,
            np.uint64(n),
            np.uint64(window),
            *memory,
            counts,
        )
        return memory.found[:, : int(counts.sum())].copy(), counts

    rows, begins = join_blocks(share_blocks(texts.offsets, threads, lambda: make_scratch(texts, 3), work), 3)
    return TextAnchors(rows[0], rows[1], rows[2], begins)
