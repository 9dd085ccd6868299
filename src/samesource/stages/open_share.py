"""How much of what two documents share no third one has."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


def open_share(common: FloatArray, others: FloatArray, own: FloatArray, itself: BoolArray) -> FloatArray:
    """Return [j]: 1 minus the largest share of what i and j have in common that one other document, no twin, has.

    `common`: that of `held_by_three` for i; `others`: the twins of each j, `own` those of i; `itself` marks i. All may
    have a first axis, over i.
    """
    both = np.diagonal(common, axis1=-2, axis2=-1)
    shares = common / np.maximum(both[..., :, None], 1e-9)
    shares *= 1.0 - np.maximum(others, own[..., None, :])
    shares[np.broadcast_to(itself[..., None, :] | np.eye(common.shape[-1], dtype=bool), shares.shape)] = 0.0
    result: FloatArray = np.where(both > 0, 1.0 - shares.max(axis=-1, initial=0.0), 0.0)
    return result
