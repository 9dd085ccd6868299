"""Cut a text into units of like size."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.units_by_loop import units_by_loop

Ints = npt.NDArray[np.int64]


def split_units(sentence: Ints, fewest: int, most: int) -> Ints:
    """Cut words into units: sentences, short ones joined to the next, long ones split evenly.

    `sentence` holds the sentence of each word, ascending. A unit has more than `fewest` words (but
    where the text has no more) and at most `most`. Returns the first word of each unit, and last
    the number of words.
    """
    if runs_compiled():
        return units_by_loop(sentence, fewest, most)
    if not len(sentence):
        return np.zeros(1, np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.flatnonzero(np.diff(sentence)) + 1)).tolist()
    joined = [0]
    for start in starts[1:]:
        if start - joined[-1] > fewest:
            joined.append(start)
    if len(joined) > 1 and len(sentence) - joined[-1] <= fewest:
        joined.pop()
    joined.append(len(sentence))
    bounds = [0]
    for low, high in itertools.pairwise(joined):
        parts = -(-(high - low) // most)
        bounds.extend(low + (high - low) * part // parts for part in range(1, parts + 1))
    return np.array(bounds, np.int64)
