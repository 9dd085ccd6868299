"""Which bytes are not ASCII."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lane_kernel
from samesource.kernels.lanes import Lanes


@lane_kernel
def mark_high(data: npt.NDArray[np.uint8], i: np.uint64) -> np.uint64:
    """Return a bit for each of 64 bytes, set where it is part of a longer character."""
    return (~(Lanes.load(data, i) < 0x80)).bits()
