"""Keys by the values that `Carriers` have."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import BUCKET_SHIFT, KEY_BUCKETS, KEY_MASK

Numbers = npt.NDArray[np.uint64]

_KEPT = KEY_MASK << BUCKET_SHIFT | np.uint64(KEY_BUCKETS - 1)


def name_keys(hashes: Numbers) -> Numbers:
    """Return what of each hash is kept."""
    return hashes & _KEPT
