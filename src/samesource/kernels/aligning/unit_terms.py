"""The units of one text as bags of terms."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.uint32]
Counts = npt.NDArray[np.int32]
Terms = tuple[Places, Places, Counts]
"""Where each unit's entries start (and where all end), and the term and count of each entry."""

_ONE = np.uint32(1)
"""Places are counted without a sign, so that no step asks whether one is counted from the end."""


@kernel
def unit_terms(term: Ints, bound: Ints, terms: int) -> Terms:
    """Count the terms of each unit, in order of first appearance in it."""
    units = len(bound) - 1
    start = np.empty(units + 1, np.uint32)
    listed, counts = np.empty(len(term), np.uint32), np.empty(len(term), np.int32)
    place = np.full(terms, -1, np.int32)
    found = np.uint32(0)
    for unit in range(units):
        first = np.int64(found)
        start[unit] = found
        for word in range(np.uint32(bound[unit]), np.uint32(bound[unit + 1])):
            own = np.uint32(term[word])
            known = place[own]
            if known >= first:
                counts[np.uint32(known)] += 1
            else:
                listed[found], counts[found], place[own] = own, 1, found
                found = np.uint32(found + _ONE)
    start[units] = found
    return start, listed[:found], counts[:found]
