"""Sentences of two texts that are each other's best."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.order_by_loop import order_by_loop
from samesource.kernels.shared_sums import Sparse, shared_sums
from samesource.kernels.sum_by import sum_by

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def pair_sentences(a: Sparse, b: Sparse, shape: tuple[int, int], weight: Floats, least: float) -> tuple[Ints, Ints]:
    """List the pairs of sentences with cosine above `least` of which one is the other's best, by sentence of a.

    `a` and `b` list (sentence, term) once for each distinct term of each sentence, by sentence; `shape` counts the
    sentences, and `weight` weighs each term in whole numbers.
    """
    square_a = sum_by(a[0], weight[a[1]] ** 2, shape[0])
    square_b = sum_by(b[0], weight[b[1]] ** 2, shape[1])
    if runs_compiled():
        return order_by_loop((*a, square_a), (*b, square_b), weight, least)
    if not shape[0] or not shape[1]:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    dot = shared_sums(a, b, shape, [(weight[a[1]] ** 2, None)])[0]
    norm = np.sqrt(np.outer(square_a, square_b))
    cosine = np.divide(dot, norm, out=np.zeros_like(dot), where=norm > 0)
    best = np.zeros(shape, np.bool_)
    best[np.arange(shape[0]), cosine.argmax(axis=1)] = True
    best[cosine.argmax(axis=0), np.arange(shape[1])] = True
    i, j = np.nonzero(best & (cosine > least))
    return i, j
