"""Weight of the heaviest common subsequence."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.subsequence_by_loop import subsequence_by_loop

Ints = npt.NDArray[np.int64]


def weigh_subsequence(a: Ints, b: Ints, weight: Ints) -> int:
    """Weigh the heaviest subsequence that `a` and `b` share in the same order.

    `weight` holds the positive whole-number weight of each term. Keeps the staircase of the best weights that end at or
    before each place of b (Hunt and Szymanski 1977, with weights). Cost: equal pairs × log(length of b).
    """
    if runs_compiled():
        return subsequence_by_loop(a, b, weight)
    places: dict[int, list[int]] = {}
    for place in range(len(b) - 1, -1, -1):
        places.setdefault(int(b[place]), []).append(place)
    ends: list[int] = []
    totals: list[int] = []
    for term, gain in zip(a.tolist(), weight[a].tolist(), strict=True):
        for place in places.get(term, ()):
            step = bisect_left(ends, place)
            total = gain + (totals[step - 1] if step else 0)
            after = step
            while after < len(ends) and totals[after] <= total:
                after += 1
            if after == step and step < len(ends) and ends[step] == place:
                continue
            ends[step:after] = [place]
            totals[step:after] = [total]
    return totals[-1] if totals else 0
