"""Sentences that are each other's best, and whether they keep their order."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.postings import postings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bags = tuple[Ints, Ints, Floats]
"""Sentence and term of each entry, by sentence; square of each sentence."""


@kernel
def order_by_loop(a: Bags, b: Bags, weight: Floats, least: float) -> tuple[Ints, Ints]:
    """List the pairs of sentences with cosine above `least` of which one is the other's best. As `pair_sentences`."""
    start, posted = postings(b[1], len(weight))
    best_i, value_i = np.zeros(len(a[2]), np.int64), np.zeros(len(a[2]))
    best_j, value_j = np.zeros(len(b[2]), np.int64), np.zeros(len(b[2]))
    dot = np.zeros(len(b[2]))
    low = 0
    for i in range(len(a[2])):
        dot[:] = 0.0
        while low < len(a[0]) and a[0][low] == i:
            term = a[1][low]
            for place in range(start[term], start[term + 1]):
                dot[b[0][posted[place]]] += weight[term] * weight[term]
            low += 1
        for j in range(len(dot)):
            norm = np.sqrt(a[2][i] * b[2][j])
            near = dot[j] / norm if norm > 0 else 0.0
            if near > value_i[i]:
                best_i[i], value_i[i] = j, near
            if near > value_j[j]:
                best_j[j], value_j[j] = i, near
    rows, columns = np.empty(len(a[2]) + len(b[2]), np.int64), np.empty(len(a[2]) + len(b[2]), np.int64)
    found = 0
    for i in range(len(a[2])):
        for j in range(len(b[2])):
            if (best_i[i] == j and value_i[i] > least) or (best_j[j] == i and value_j[j] > least):
                rows[found], columns[found] = i, j
                found += 1
    return rows[:found], columns[:found]
