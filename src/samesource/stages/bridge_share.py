"""How well one third document explains what sets two apart."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


def bridge_share(common: FloatArray, shared: FloatArray, itself: BoolArray) -> FloatArray:
    """Return [j]: the largest, over third documents, lesser share of i without j and of j without i that it has.

    `common`: that of `held_by_three` for i; `shared`: what every two have in common; `itself` marks i. The first and
    the last may have a first axis, over i.
    """
    own_shared = np.diagonal(common, axis1=-2, axis2=-1)
    total = np.maximum(np.diagonal(shared), 1e-9)
    lesser = (own_shared[..., None, :] - common) / np.sum(total * itself, axis=-1)[..., None, None]
    np.minimum(lesser, (shared - common) / total[:, None], out=lesser)
    lesser[np.broadcast_to(itself[..., None, :] | np.eye(common.shape[-1], dtype=bool), lesser.shape)] = 0.0
    result: FloatArray = lesser.max(axis=-1, initial=0.0)
    return result
