"""One number as eight bytes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

_1, _2, _3, _4, _5, _6, _7 = (np.uint64(k) for k in range(1, 8))
_8, _16, _24, _32, _40, _48, _56 = (np.uint64(8 * k) for k in range(1, 8))
_BYTE = np.uint64(255)


@inlined_kernel
def store_bytes(data: npt.NDArray[np.uint8], i: np.uint64, value: np.uint64) -> None:
    """Write a value to bytes i to i + 7, the lowest first; the compiler makes this one store."""
    data[i] = np.uint8(value & _BYTE)
    data[i + _1] = np.uint8(value >> _8 & _BYTE)
    data[i + _2] = np.uint8(value >> _16 & _BYTE)
    data[i + _3] = np.uint8(value >> _24 & _BYTE)
    data[i + _4] = np.uint8(value >> _32 & _BYTE)
    data[i + _5] = np.uint8(value >> _40 & _BYTE)
    data[i + _6] = np.uint8(value >> _48 & _BYTE)
    data[i + _7] = np.uint8(value >> _56)
