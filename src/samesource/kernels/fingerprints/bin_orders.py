"""Where an empty bin borrows from."""

from __future__ import annotations

import functools
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.mix import mix


class BinOrders(NamedTuple):
    """`orders[bin, k]` is the bin that an empty one asks k-th; `ranks[bin, other]` is when it asks that other one."""

    orders: npt.NDArray[np.uint16]
    ranks: npt.NDArray[np.uint16]


@functools.cache
def bin_orders(bins: int) -> BinOrders:
    """Order all bins for each bin by a hash of the two: what repeated universal hashing comes to, told in advance."""
    places = np.arange(bins, dtype=np.uint64)
    hashes = mix(places[:, None] << np.uint64(32) | places[None, :])
    orders = np.argsort(hashes, axis=1, kind="stable")
    return BinOrders(orders.astype(np.uint16), np.argsort(orders, axis=1, kind="stable").astype(np.uint16))
