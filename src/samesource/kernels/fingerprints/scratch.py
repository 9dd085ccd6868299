"""Memory that kernels write over."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.flags import ROOM, WORDS_ROOM


class Scratch(NamedTuple):
    """Folded bytes, flags, and rows of word starts, ends, hashes and run hashes."""

    folded: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    words: npt.NDArray[np.uint64]


def make_scratch(longest: int) -> Scratch:
    """Allocate room for a text of `longest` bytes: about 18 bytes a byte, of which plain text touches about 8."""
    folded, flags = np.empty((2, longest + ROOM), np.uint8)
    return Scratch(folded, flags, np.empty((4, longest // 2 + 1 + WORDS_ROOM), np.uint64))
