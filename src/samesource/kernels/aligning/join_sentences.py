"""What each sentence of one text shares with each of the other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.postings import postings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Sparse = tuple[Ints, Ints]


@kernel
def join_sentences(
    a: Sparse, b: Sparse, rows: int, columns: int, weight: Floats, content: Floats
) -> tuple[Floats, Floats, Floats]:
    """Sum the weights, their squares and `content` over the terms that sentences share: tables rows × columns.

    Weights are whole numbers, so that the sums are those of `shared_sums`.
    """
    start, posted = postings(b[1], len(weight))
    common, square, terms = np.zeros((rows, columns)), np.zeros((rows, columns)), np.zeros((rows, columns))
    for entry in range(len(a[0])):
        i, term = a[0][entry], a[1][entry]
        for place in range(start[term], start[term + 1]):
            j = b[0][posted[place]]
            common[i, j] += weight[term]
            square[i, j] += weight[term] * weight[term]
            terms[i, j] += content[term]
    return common, square, terms
