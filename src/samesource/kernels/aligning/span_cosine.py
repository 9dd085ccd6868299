"""How alike two spans of words are as bags."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Ints = npt.NDArray[np.int64]


@lean_kernel
def span_cosine(a: Ints, b: Ints, rarity: Ints, count_a: Ints, count_b: Ints) -> float:
    """Return the cosine of the counts × rarity of the terms of two spans; 0 where one weighs nothing.

    The counts (one entry a term) are zeros before and after. Sums are whole numbers.
    """
    for term in a:
        count_a[term] += 1
    for term in b:
        count_b[term] += 1
    dot = square_a = square_b = 0
    for term in a:
        value = count_a[term] * rarity[term]
        square_a += value * value
        dot += value * count_b[term] * rarity[term]
        count_a[term] = 0
    for term in b:
        value = count_b[term] * rarity[term]
        square_b += value * value
        count_b[term] = 0
    scale = float(square_a) * float(square_b)
    return float(dot) / math.sqrt(scale) if scale else 0.0
