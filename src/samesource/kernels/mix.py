"""A 64-bit finaliser."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

UnsignedArray = npt.NDArray[np.uint64]


def mix(values: UnsignedArray) -> UnsignedArray:
    """Scatter 64-bit values so that every bit depends on every bit (SplitMix64; Steele, Lea and Flood 2014)."""
    x = values + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
