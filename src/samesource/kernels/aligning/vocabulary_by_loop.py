"""Compare two texts as bags of terms."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]


@kernel
def vocabulary_by_loop(a: Ints, b: Ints, weight: Ints, damped: Ints) -> tuple[int, int, int, int, int, int]:
    """Sum the weights of the terms of both, of a, of b, and the products of damped counts. As `compare_bags`."""
    count_a, count_b = np.zeros(len(weight), np.int64), np.zeros(len(weight), np.int64)
    for term in a:
        count_a[term] += 1
    for term in b:
        count_b[term] += 1
    common = own = other = dot = square_a = square_b = 0
    for term in range(len(weight)):
        value_a = damped[count_a[term]] * (weight[term] // 1000)
        value_b = damped[count_b[term]] * (weight[term] // 1000)
        own += weight[term] if count_a[term] else 0
        other += weight[term] if count_b[term] else 0
        common += weight[term] if count_a[term] and count_b[term] else 0
        dot += value_a * value_b
        square_a += value_a * value_a
        square_b += value_b * value_b
    return common, own, other, dot, square_a, square_b
