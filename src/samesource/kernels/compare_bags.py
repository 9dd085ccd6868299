"""Compare two texts as bags of terms."""

from __future__ import annotations

import functools
import math

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.vocabulary_by_loop import vocabulary_by_loop

Ints = npt.NDArray[np.int64]


def compare_bags(a: Ints, b: Ints, weight: Ints) -> tuple[int, int, int, int, int, int]:
    """Sum weights and products of weights over the distinct terms of two texts.

    Returns the weight of the terms of both, of those of a, and of those of b; then the product of the two texts'
    vectors, and of each with itself, of (1 + ln count) in hundredths × weight in thousands. Whole numbers throughout.
    """
    damped = _damped((max(len(a), len(b)) + 1).bit_length())
    if runs_compiled():
        return vocabulary_by_loop(a, b, weight, damped)
    count_a, count_b = np.bincount(a, minlength=len(weight)), np.bincount(b, minlength=len(weight))
    value_a, value_b = damped[count_a] * (weight // 1000), damped[count_b] * (weight // 1000)
    return (
        int(weight[(count_a > 0) & (count_b > 0)].sum()),
        int(weight[count_a > 0].sum()),
        int(weight[count_b > 0].sum()),
        int((value_a * value_b).sum()),
        int((value_a * value_a).sum()),
        int((value_b * value_b).sum()),
    )


@functools.cache
def _damped(bits: int) -> Ints:
    """Damp counts below 2 ** bits to 1 + ln count, in whole hundredths so that sums of products are exact."""
    return np.array([0] + [round(100 * (1 + math.log(count))) for count in range(1, 1 << bits)], np.int64)
