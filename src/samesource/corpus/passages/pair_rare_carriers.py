"""Pairs of texts that share a rare key."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.carriers import Carriers
from samesource.corpus.passages.pair_codes import pair_codes

Numbers = npt.NDArray[np.uint64]


def pair_rare_carriers(carriers: Carriers, most: int, boundary: int) -> Numbers:
    """Return the code of each pair of carriers of each key of up to `most` texts, twice for a key of these two alone.

    What nobody else has is hardly a phrase: two such keys are as much as three others. With a `boundary` above 0 only
    pairs of a text below it and one not below it.
    """
    found = [np.empty(0, np.uint64)]
    for size in range(2, most + 1):
        starts = carriers.starts[carriers.sizes == size]
        for i, j in itertools.combinations(range(size), 2):
            first, second = carriers.numbers[starts + i], carriers.numbers[starts + j]
            if boundary:
                across = (first < boundary) & (second >= boundary)
                first, second = first[across], second[across]
            found += [pair_codes(first, second)] * (2 if size == 2 else 1)
    return np.concatenate(found)
