"""Pairs in an order that keeps what belongs together near."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.join_pairs import join_pairs

Places = npt.NDArray[np.int64]


def order_pairs(count: int, left: Places, right: Places) -> tuple[Places, Places]:
    """Return pairs of `count` nodes sorted by connected component, then by themselves.

    So the texts of the pairs compared at a time are few, whatever the size of the corpus. Cost: a sort.
    """
    above = np.arange(count)
    join_pairs(above, left, right)
    order = np.lexsort((right, left, above[left]))
    return left[order], right[order]
