"""Fold rows of bins into bucket keys."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.mix import mix


def fold_bands(bins: npt.NDArray[np.uint32], bands: int) -> npt.NDArray[np.int64]:
    """Return one signed 64-bit key a band of equally many bins, a row a sketch of `sketch_texts`.

    Sketches that agree in all bins of a band share its key (Indyk and Motwani 1998). The keys are those of
    `kernels.band_keys`; a text without words must be left out by its count, else all such texts meet.
    """
    rows = bins.reshape(len(bins), bands, bins.shape[1] // bands)
    keys = np.broadcast_to(mix(np.arange(bands, dtype=np.uint64)), rows.shape[:2])
    for k in range(rows.shape[2]):
        keys = mix(keys ^ rows[:, :, k])
    return np.ascontiguousarray(keys).view(np.int64)
