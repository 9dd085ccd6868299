"""How keys and pairs of texts are written as one number."""

from __future__ import annotations

import numpy as np

NUMBER_BITS = 28
"""A corpus holds up to 2^28 texts."""

NUMBER_MASK = np.uint64((1 << NUMBER_BITS) - 1)
NUMBER_SHIFT = np.uint64(NUMBER_BITS)

BUCKET_BITS, KEY_BITS = 6, 36
"""Of a key's hash so many bits tell the part of all keys that it is sorted with, and so many are kept beside."""

KEY_BUCKETS, PAIR_BUCKETS = 1 << BUCKET_BITS, 16
KEY_MASK = np.uint64((1 << KEY_BITS) - 1)
BUCKET_SHIFT = np.uint64(BUCKET_BITS)
