"""Eight bytes as one number."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

_1, _2, _3, _4, _5, _6, _7 = (np.uint64(k) for k in range(1, 8))
_8, _16, _24, _32, _40, _48, _56 = (np.uint64(8 * k) for k in range(1, 8))


@inlined_kernel
def load_bytes(data: npt.NDArray[np.uint8], i: np.uint64) -> np.uint64:
    """Return bytes i to i + 7, the first lowest.

    Unsigned places let the compiler make this one load; the caller sees to it that all eight are there.
    """
    low = np.uint64(data[i]) | np.uint64(data[i + _1]) << _8 | np.uint64(data[i + _2]) << _16
    middle = np.uint64(data[i + _3]) << _24 | np.uint64(data[i + _4]) << _32 | np.uint64(data[i + _5]) << _40
    return low | middle | np.uint64(data[i + _6]) << _48 | np.uint64(data[i + _7]) << _56
