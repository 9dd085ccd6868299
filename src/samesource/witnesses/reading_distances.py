"""How far witnesses are from each other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def reading_distances(readings: IntArray, weights: FloatArray) -> FloatArray:
    """Return [node, node, draw]: the weight of the places where two differ, as if neither had lacunae.

    `readings`: nodes × places, -1 in lacunae; `weights`: places × draws. Two that share no place are as far apart as
    can be. O(nodes² × places × draws).
    """
    total = weights.sum(axis=0)
    present = readings >= 0
    distances = np.zeros((len(readings), len(readings), weights.shape[1]))
    for node, own in enumerate(readings):
        both = present & present[node]
        apart = ((readings != own) & both).astype(np.float64) @ weights
        common = both.astype(np.float64) @ weights
        distances[node] = np.where(common > 0, apart / np.maximum(common, 1e-9), 1.0) * total
        distances[node, node] = 0.0
    mean: FloatArray = (distances + distances.transpose(1, 0, 2)) / 2.0
    return mean
