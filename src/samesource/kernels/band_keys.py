"""Fold a sketch into bucket keys."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.mix import UnsignedArray, mix


def band_keys(sketch: UnsignedArray, bands: int) -> npt.NDArray[np.int64]:
    """Return one signed 64-bit key a band of equal rows: locality-sensitive hashing (Indyk and Motwani 1998)."""
    rows = sketch.reshape(bands, -1)
    keys = mix(np.arange(bands, dtype=np.uint64))
    for k in range(rows.shape[1]):
        keys = mix(keys ^ rows[:, k])
    return keys.view(np.int64)
