"""Move the ends of chains out over single words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


@lean_kernel
def widen_chains(a: Numbers, b: Numbers, boxes: Ints, count: int) -> None:
    """Move each end of the first `count` columns of `boxes` out, over one changed word a step, to the next equal word.

    Runs are of two words or more, so that the last word before an edge is lost where the one next to it was changed.
    """
    for k in range(count):
        passed = _next(a, b, boxes[0, k] - 1, boxes[2, k] - 1, -1)
        while passed >= 0:
            boxes[0, k] -= 1 + passed % 2
            boxes[2, k] -= 1 + passed // 2
            boxes[4, k] += 1
            passed = _next(a, b, boxes[0, k] - 1, boxes[2, k] - 1, -1)
        passed = _next(a, b, boxes[1, k], boxes[3, k], 1)
        while passed >= 0:
            boxes[1, k] += 1 + passed % 2
            boxes[3, k] += 1 + passed // 2
            boxes[4, k] += 1
            passed = _next(a, b, boxes[1, k], boxes[3, k], 1)


@lean_kernel
def _next(a: Numbers, b: Numbers, i: int, j: int, way: int) -> int:
    """Return which words to pass over (0 none, 1 in a, 2 in b, 3 both) so that the next are equal; -1 where none does.

    One put in place of another is tried before one put in or left out.
    """
    for passed in (0, 3, 1, 2):
        x, y = i + way * (passed % 2), j + way * (passed // 2)
        if 0 <= x < len(a) and 0 <= y < len(b) and a[x] == b[y]:
            return passed
    return -1
