"""How much of each sentence stands in the other text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.coverage_by_loop import coverage_by_loop
from samesource.kernels.shared_sums import Sparse, shared_sums

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

ADJACENT = 0.92
"""What the best pair of neighbouring sentences counts, against the best sentence alone (DESIGN §4, Relate)."""


def sentence_coverage(a: Sparse, mass: Floats, b: Sparse, count: int, weight: Floats) -> tuple[Floats, Ints]:
    """Return the share of each sentence's weight found in its best match in the other text, and that match.

    `a` and `b` list (sentence, term) once for each distinct term of each sentence, by sentence; `mass` is the weight
    of all terms of each sentence of a, `count` the number of sentences of b, `weight` that of each term, whole numbers.
    The share is the larger of that found in the best sentence and .92 × that found in the best pair of
    neighbours; the match is the best sentence, -1 where the other text has none.
    """
    if not len(mass) or not count:
        return np.zeros(len(mass)), np.full(len(mass), -1, np.int64)
    if runs_compiled():
        return coverage_by_loop(a, mass, b, count, weight, ADJACENT)
    value = weight[a[1]]
    single = shared_sums(a, b, (len(mass), count), [(value, None)])[0]
    best = np.argmax(single, axis=1)
    share = single[np.arange(len(mass)), best]
    if count > 1:
        twice = shared_sums(a, _in_both(b), (len(mass), count - 1), [(value, None)])[0]
        share = np.maximum(share, ADJACENT * (single[:, :-1] + single[:, 1:] - twice).max(axis=1))
    return share / np.maximum(mass, 1.0), best.astype(np.int64)


def _in_both(b: Sparse) -> Sparse:
    """List the terms that a sentence shares with the next."""
    order = np.lexsort((b[0], b[1]))
    sentence, term = b[0][order], b[1][order]
    again = (term[1:] == term[:-1]) & (sentence[1:] == sentence[:-1] + 1)
    return sentence[:-1][again], term[1:][again]
