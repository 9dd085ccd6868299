"""Where a normal span ends in the text as received."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import numpy as np
import numpy.typing as npt

LONGEST_FOLDED = 32
"""Places; what was folded into one character (marks, an entity) is shorter, a longer gap is matter taken out."""


def original_end(map_normal: npt.NDArray[np.int32], map_original: npt.NDArray[np.int32], end: Any) -> Any:  # noqa: ANN401
    """Return the original position where a span ends that ends at the normal position `end` (above 0; also an array).

    All that was folded into the last character belongs to it: combining marks, the rest of an entity, a selector.
    """
    last, after = _original(map_normal, map_original, end - 1), _original(map_normal, map_original, end)
    if isinstance(end, np.ndarray):
        return np.where((after > last) & (after - last <= LONGEST_FOLDED), after, last + 1)
    return int(after if last < after <= last + LONGEST_FOLDED else last + 1)


def _original(map_normal: npt.NDArray[np.int32], map_original: npt.NDArray[np.int32], normal: Any) -> Any:  # noqa: ANN401
    """Return the original position of normal ones; of a single one without NumPy's calls, which cost more than it."""
    array = isinstance(normal, np.ndarray)
    entry = (np.searchsorted(map_normal, normal, side="right") if array else bisect_right(map_normal, normal)) - 1
    return map_original[entry] + normal - map_normal[entry]
