"""Choose fingerprints of a sequence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.mix import UnsignedArray


def winnow(hashes: UnsignedArray, window: int) -> npt.NDArray[np.int64]:
    """Return the positions of the minima of every `window` hashes, the rightmost of equals, sorted, once each.

    Any run of `window` hashes that two sequences share gives a fingerprint that both choose (Schleimer, Wilkerson
    and Aiken 2003). Cost linear in hashes × window.
    """
    if len(hashes) == 0:
        return np.empty(0, np.int64)
    width = min(window, len(hashes))
    windows = np.lib.stride_tricks.sliding_window_view(hashes, width)[:, ::-1]
    rightmost = width - 1 - np.argmin(windows, axis=1)
    return np.unique(np.arange(len(windows)) + rightmost)
