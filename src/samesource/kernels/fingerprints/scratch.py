"""Memory that kernels write over."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.flags import ROOM, WORDS_ROOM
from samesource.kernels.fingerprints.share_blocks import BLOCK
from samesource.kernels.fingerprints.text_block import TextBlock


class Scratch(NamedTuple):
    """Folded bytes, flags and words (starts, ends, hashes, run hashes) of a text, a row more, and rows of a block."""

    folded: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    words: npt.NDArray[np.uint64]
    spare: npt.NDArray[np.uint64]
    found: npt.NDArray[np.uint64]


def make_scratch(texts: TextBlock, rows: int) -> Scratch:
    """Allocate room for the longest text, and `rows` of room for what a block of texts gives; most is never touched."""
    folded, flags = np.empty((2, texts.longest + ROOM), np.uint8)
    size = texts.longest // 2 + 1 + WORDS_ROOM
    most = min(int(texts.offsets[-1] - texts.offsets[0]), BLOCK + texts.longest) // 2 + len(texts.offsets) + WORDS_ROOM
    return Scratch(
        folded, flags, np.empty((4, size), np.uint64), np.empty(size, np.uint64), np.empty((rows, most), np.uint64)
    )
