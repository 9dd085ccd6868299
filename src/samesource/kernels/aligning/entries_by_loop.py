"""How often each owner holds which term."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def entries_by_loop(owner: Ints, term: Ints, terms: int) -> tuple[Ints, Ints, Ints]:
    """List (owner, term, count), by owner, then term; `owner` ascends. The same as `count_entries`."""
    owners, listed, counts = np.empty_like(owner), np.empty_like(owner), np.empty_like(owner)
    seen = np.zeros(terms, np.int64)
    found = start = 0
    while start < len(owner):
        first, end = found, start
        while end < len(owner) and owner[end] == owner[start]:
            if seen[term[end]] == 0:
                place = found
                while place > first and listed[place - 1] > term[end]:
                    listed[place] = listed[place - 1]
                    place -= 1
                listed[place] = term[end]
                found += 1
            seen[term[end]] += 1
            end += 1
        for place in range(first, found):
            owners[place] = owner[start]
            counts[place] = seen[listed[place]]
            seen[listed[place]] = 0
        start = end
    return owners[:found], listed[:found], counts[:found]
