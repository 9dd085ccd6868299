"""The keys of texts, as they are kept and sorted."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

KEY_BUCKETS, NUMBER_BITS = 64, 28
"""Keys are sorted in so many parts; a corpus holds up to 2^28 texts."""

_BUCKET_BITS, _KEY_BITS = 6, 36
_NUMBER_MASK, _KEY_MASK = np.uint64((1 << NUMBER_BITS) - 1), np.uint64((1 << _KEY_BITS) - 1)
_BUCKET_SHIFT, _NUMBER_SHIFT = np.uint64(_BUCKET_BITS), np.uint64(NUMBER_BITS)


class Carriers(NamedTuple):
    """Keys that two texts or more carry: key k is values[k], its texts numbers[starts[k] : starts[k] + sizes[k]]."""

    values: Numbers
    starts: Ints
    sizes: Ints
    numbers: Ints

    def owners(self, chosen: Ints) -> tuple[Ints, Ints]:
        """Return, for each text of each chosen key, the place of the key in `chosen` and the text."""
        sizes = self.sizes[chosen]
        owner = np.repeat(np.arange(len(chosen)), sizes)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return owner, self.numbers[self.starts[chosen][owner] + within]


def pack_keys(hashes: Numbers, numbers: Ints) -> tuple[npt.NDArray[np.uint8], Numbers]:
    """Return the bucket of each key, and key and text as one number; of a hash 42 bits are kept."""
    bucket = (hashes & np.uint64(KEY_BUCKETS - 1)).astype(np.uint8)
    return bucket, (hashes >> _BUCKET_SHIFT & _KEY_MASK) << _NUMBER_SHIFT | numbers.astype(np.uint64)


def name_keys(hashes: Numbers) -> Numbers:
    """Return what of each hash is kept: the values of `Carriers`."""
    return hashes & (_KEY_MASK << _BUCKET_SHIFT | np.uint64(KEY_BUCKETS - 1))


def group_keys(bucket: int, packed: Numbers) -> Carriers:
    """Sort the packed keys of one bucket; keys of a single text are left out. `packed` is written over."""
    packed.sort()
    packed = packed[np.append(True, packed[1:] != packed[:-1])[: len(packed)]]
    keys = packed >> _NUMBER_SHIFT
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    sizes = np.diff(np.append(starts, len(keys)))
    shared = sizes > 1
    starts, sizes = starts[shared], sizes[shared]
    values = keys[starts] << _BUCKET_SHIFT | np.uint64(bucket)
    return Carriers(values, starts, sizes, (packed & _NUMBER_MASK).astype(np.int64))
