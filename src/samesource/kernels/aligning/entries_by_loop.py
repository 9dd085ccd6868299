"""How often each owner holds which term."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.postings import postings

Ints = npt.NDArray[np.int64]


@kernel
def entries_by_loop(owner: Ints, term: Ints, terms: int) -> tuple[Ints, Ints, Ints]:
    """List (owner, term, count), by owner, then term; `owner` ascends from 0. The same as `count_entries`.

    Words are sorted by term, then dealt out to their owners: cost linear in words and terms.
    """
    words = len(owner)
    owners = owner[words - 1] + 1 if words else 0
    _, posted = postings(term, terms)
    low = np.zeros(owners + 1, np.int64)
    for word in range(words):
        low[owner[word] + 1] += 1
    for place in range(owners):
        low[place + 1] += low[place]
    end = low[:-1].copy()
    listed, counts = np.empty(words, np.int64), np.empty(words, np.int64)
    for place in range(words):
        word = posted[place]
        own = owner[word]
        last = end[own] - 1
        if last >= low[own] and listed[last] == term[word]:
            counts[last] += 1
        else:
            listed[last + 1], counts[last + 1] = term[word], 1
            end[own] += 1
    found = 0
    holders, kinds, times = np.empty(words, np.int64), np.empty(words, np.int64), np.empty(words, np.int64)
    for own in range(owners):
        for place in range(low[own], end[own]):
            holders[found], kinds[found], times[found] = own, listed[place], counts[place]
            found += 1
    return holders[:found], kinds[:found], times[:found]
