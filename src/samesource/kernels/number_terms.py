"""One numbering for the terms of two texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.numbers_by_loop import numbers_by_loop

Ints = npt.NDArray[np.int64]


def number_terms(known: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Number the hashes `values` by first appearance, on from `known`, which bear the numbers from 0.

    The values known are distinct. Returns the number of each value, and the values not known in order of number.
    """
    if runs_compiled():
        return numbers_by_loop(known, values)
    numbers = {value: number for number, value in enumerate(known.tolist())}
    found = [numbers.setdefault(value, len(numbers)) for value in values.tolist()]
    return np.array(found, np.int64), np.array(list(numbers)[len(known) :], np.int64)
