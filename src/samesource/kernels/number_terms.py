"""One numbering for the terms of two texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def number_terms(a: Ints, b: Ints) -> tuple[Ints, Ints, int]:
    """Number the distinct values of two arrays together from 0, in order of value, and count them."""
    values, numbers = np.unique(np.concatenate((a, b)), return_inverse=True)
    numbers = numbers.astype(np.int64, copy=False)
    return numbers[: len(a)], numbers[len(a) :], len(values)
