"""Sets of runs of words, for exact comparison."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.character_table import character_table
from samesource.kernels.fingerprints.gram_sets_block import gram_sets_block
from samesource.kernels.fingerprints.join_blocks import join_blocks
from samesource.kernels.fingerprints.scratch import Scratch, make_scratch
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.text_block import make_text_block

Numbers = npt.NDArray[np.uint64]


class GramSets(NamedTuple):
    """Sorted distinct hashes end to end; those of text k are hashes[offsets[k] : offsets[k + 1]]."""

    hashes: Numbers
    offsets: npt.NDArray[np.int64]


def find_gram_sets(
    data: npt.NDArray[np.uint8], offsets: npt.NDArray[np.integer], n: int = 5, threads: int = 1
) -> GramSets:
    """Return the set of each text's runs of `n` words, for `compare_pairs`; `data`, `offsets` are Arrow's buffers."""
    texts = make_text_block(data, offsets)
    pages, entries, pairs = character_table()

    def work(memory: Scratch, first: int, last: int) -> tuple[Numbers, Numbers]:
        bounds = texts.offsets[first : last + 1]
        counts = np.empty(last - first, np.uint64)
        gram_sets_block(texts.data, bounds, pages, entries, pairs, np.uint64(n), *memory, counts)
        return memory.found[:, : int(counts.sum())].copy(), counts

    rows, begins = join_blocks(share_blocks(texts.offsets, threads, lambda: make_scratch(texts, 1), work), 1)
    return GramSets(rows[0], begins)
