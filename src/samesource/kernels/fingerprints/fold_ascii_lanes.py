"""Sixty-four ASCII characters at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lane_kernel
from samesource.kernels.fingerprints.flags import APOSTROPHE, DIGIT, SEPARATOR, WORD
from samesource.kernels.lanes import Lanes

Bytes = npt.NDArray[np.uint8]


@lane_kernel
def fold_ascii_lanes(data: Bytes, i: np.uint64, folded: Bytes, flags: Bytes, place: np.uint64) -> None:
    """Write the 64 ASCII characters from data[i] on in lower case and their flags, from byte `place` of both on."""
    block = Lanes.load(data, i)
    letter = ((block | 0x20) - 0x61 < 26).keep(WORD)
    digit = (block - 0x30 < 10).keep(WORD | DIGIT)
    separator = ((block == 0x2C) | (block == 0x2E) | (block == 0x3A)).keep(SEPARATOR)
    (block | (block - 0x41 < 26).keep(0x20)).store(folded, place)
    (letter | digit | separator | (block == 0x27).keep(APOSTROPHE)).store(flags, place)
