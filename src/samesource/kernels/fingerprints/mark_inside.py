"""Which bytes are parts of words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lane_kernel
from samesource.kernels.fingerprints.flags import APOSTROPHE, DIGIT, SEPARATOR, UNSPACED, WORD
from samesource.kernels.lanes import Lanes


@lane_kernel
def mark_inside(flags: npt.NDArray[np.uint8], place: np.uint64) -> np.uint64:
    """Return a bit for each of 64 flagged bytes, set in words: what joins is inside between two of what it joins."""
    here, both = Lanes.load(flags, place), Lanes.load(flags, place, -1) & Lanes.load(flags, place, 1)
    joined = ((here & APOSTROPHE) != 0) & ((both & WORD) != 0)
    figure = ((here & SEPARATOR) != 0) & ((both & DIGIT) != 0)
    return (((here & (WORD | UNSPACED)) != 0) | joined | figure).bits()
