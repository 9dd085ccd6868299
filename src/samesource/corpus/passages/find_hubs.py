"""One text to stand for all that carry a key."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.carriers import Carriers
from samesource.corpus.passages.key_layout import NUMBER_MASK
from samesource.kernels.mix import mix

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_NOBODY = ~np.uint64(0)


def find_hubs(carriers: Carriers, chosen: Ints, orders: Numbers, boundary: int, way: int = 0) -> Ints:
    """Return the hub of each chosen key: of its texts the first by `orders`, so that keys of one block have the same.

    With a `boundary` above 0 a text below it, or -1 where there is none. Another `way`, another order.
    """
    if not len(chosen):
        return np.empty(0, np.int64)
    _, numbers = carriers.owners(chosen)
    order = mix(orders[numbers] + np.uint64(way)) & ~NUMBER_MASK | numbers.astype(np.uint64)
    if boundary:
        order[numbers >= boundary] = _NOBODY
    sizes = carriers.sizes[chosen]
    least = np.minimum.reduceat(order, np.cumsum(sizes) - sizes)
    return np.where(least == _NOBODY, -1, (least & NUMBER_MASK).astype(np.int64))
