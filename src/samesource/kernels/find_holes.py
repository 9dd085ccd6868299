"""Whether anything may stand between the words of a span."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.holes_by_loop import holes_by_loop

Ints = npt.NDArray[np.int64]
Holes = tuple[bool, bool]


def find_holes(character: Ints, flag: npt.NDArray[np.uint8], low: int, high: int, gap: int, mark: int) -> Holes:
    """Tell whether words of the span [low, high) stand `gap` or more places behind the one before, and bear `mark`.

    `character` has a row a word: where it starts, and where it ends.
    """
    if runs_compiled():
        return holes_by_loop(character, flag, low, high, gap, mark)
    apart = character[low + 1 : high, 0] - character[low : high - 1, 1]
    return bool((apart >= gap).any()), bool((flag[low:high] & mark).any())
