"""Keys and their texts as numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import BUCKET_SHIFT, KEY_BUCKETS, KEY_MASK, NUMBER_SHIFT

Numbers = npt.NDArray[np.uint64]


def pack_keys(hashes: Numbers, numbers: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.uint8], Numbers]:
    """Return the bucket of each key, and key and text as one number; of a hash the lowest 42 bits are kept."""
    bucket = (hashes & np.uint64(KEY_BUCKETS - 1)).astype(np.uint8)
    return bucket, (hashes >> BUCKET_SHIFT & KEY_MASK) << NUMBER_SHIFT | numbers.astype(np.uint64)
