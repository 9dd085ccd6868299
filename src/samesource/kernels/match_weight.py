"""How much of two spans of words the other side matches."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.matched_by_loop import Box, matched_by_loop

Ints = npt.NDArray[np.int64]


def match_weight(a: Ints, b: Ints, box: Box, without: Ints, weight: Ints) -> tuple[int, int]:
    """Sum the weight of the terms that both sides of a box have, each word used once, and that of both sides' words.

    `weight` has one entry a term; words in the boxes `without` (rows) do not count.
    """
    if runs_compiled():
        common, total = matched_by_loop(a, b, box, without, weight)
        return int(common), int(total)
    count_a = _count(a, box[:2], without[:, :2], len(weight))
    count_b = _count(b, box[2:], without[:, 2:], len(weight))
    return int((np.minimum(count_a, count_b) * weight).sum()), int(((count_a + count_b) * weight).sum())


def _count(terms: Ints, span: tuple[int, int], without: Ints, count: int) -> Ints:
    """Count the terms of a range of words."""
    kept = np.ones(span[1] - span[0], np.bool_)
    for start, end in without.tolist():
        kept[max(start - span[0], 0) : max(end - span[0], 0)] = False
    return np.bincount(terms[span[0] : span[1]][kept], minlength=count)
