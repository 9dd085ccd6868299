"""The entries of a sparse table by column."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def postings(term: Ints, terms: int) -> tuple[Ints, Ints]:
    """List the entries of each term, ascending: `posted[start[term] : start[term + 1]]`."""
    start = np.zeros(terms + 2, np.int64)
    for entry in range(len(term)):
        start[term[entry] + 2] += 1
    for place in range(2, len(start)):
        start[place] += start[place - 1]
    posted = np.empty(len(term), np.int64)
    for entry in range(len(term)):
        posted[start[term[entry] + 1]] = entry
        start[term[entry] + 1] += 1
    return start[:-1], posted
