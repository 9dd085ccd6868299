"""How often each owner holds which term."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def entries_by_loop(owner: Ints, term: Ints, terms: int) -> tuple[Ints, Ints, Ints]:
    """List (owner, term, count), by owner, then in order of first appearance. The same as `count_entries`."""
    owners, listed, counts = np.empty_like(owner), np.empty_like(owner), np.empty_like(owner)
    place = np.full(terms, -1, np.int64)
    found = first = 0
    for word in range(len(owner)):
        if word and owner[word] != owner[word - 1]:
            first = found
        known = place[term[word]]
        if known >= first:
            counts[known] += 1
        else:
            owners[found], listed[found], counts[found] = owner[word], term[word], 1
            place[term[word]] = found
            found += 1
    return owners[:found], listed[:found], counts[:found]
