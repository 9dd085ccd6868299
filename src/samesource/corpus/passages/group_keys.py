"""Sort keys, so that the texts of each stand together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.carriers import Carriers
from samesource.corpus.passages.key_layout import BUCKET_SHIFT, NUMBER_MASK, NUMBER_SHIFT


def group_keys(bucket: int, packed: npt.NDArray[np.uint64]) -> Carriers:
    """Sort the packed keys of one bucket; keys of a single text are left out. `packed` is written over."""
    packed.sort()
    packed = packed[np.append(True, packed[1:] != packed[:-1])[: len(packed)]]
    keys = packed >> NUMBER_SHIFT
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    sizes = np.diff(np.append(starts, len(keys)))
    shared = sizes > 1
    starts, sizes = starts[shared], sizes[shared]
    values = keys[starts] << BUCKET_SHIFT | np.uint64(bucket)
    return Carriers(values, starts, sizes, (packed & NUMBER_MASK).astype(np.int64))
