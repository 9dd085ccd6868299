"""One text to stand for all that carry a key."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.text_keys import NUMBER_BITS, Carriers
from samesource.kernels.mix import mix

Ints = npt.NDArray[np.int64]

_MASK = np.uint64((1 << NUMBER_BITS) - 1)
_NOBODY = ~np.uint64(0)


def find_hubs(carriers: Carriers, chosen: Ints, boundary: int, way: int = 0) -> Ints:
    """Return the hub of each chosen key: of its texts the first by a hash, so that keys of one block have the same one.

    With a `boundary` above 0 a text below it, or -1 where there is none. Another `way`, another hash.
    """
    if not len(chosen):
        return np.empty(0, np.int64)
    _, numbers = carriers.owners(chosen)
    plain = numbers.astype(np.uint64)
    order = mix(plain + np.uint64(way << NUMBER_BITS)) & ~_MASK | plain
    if boundary:
        order[numbers >= boundary] = _NOBODY
    sizes = carriers.sizes[chosen]
    least = np.minimum.reduceat(order, np.cumsum(sizes) - sizes)
    return np.where(least == _NOBODY, -1, (least & _MASK).astype(np.int64))
