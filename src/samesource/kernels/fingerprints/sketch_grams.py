"""Sketch one set of hashes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel

Numbers = npt.NDArray[np.uint64]
Sketch = npt.NDArray[np.uint32]

EMPTY = 0xFFFFFFFF
"""The bin of a sketch without any hash."""

_EMPTY, _LARGEST, _LOW, _1 = np.uint32(EMPTY), np.uint64(EMPTY - 1), np.uint64(0xFFFFFFFF), np.uint64(1)


@inlined_kernel
def sketch_grams(grams: Numbers, count: np.uint64, shift: np.uint64, sketch: Sketch) -> None:
    """Keep the least low half of the hashes of each bin, whose number is gram >> 1 >> shift; EMPTY without any.

    One-permutation hashing: Li, Owen and Zhang 2012.
    """
    for i in range(len(sketch)):
        sketch[i] = _EMPTY
    for k in range(count):
        gram = grams[k]
        place = gram >> _1 >> shift
        value = np.uint32(min(gram & _LOW, _LARGEST))
        sketch[place] = min(sketch[place], value)
