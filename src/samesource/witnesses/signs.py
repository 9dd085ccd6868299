"""What may tell directions apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Signs:
    """What may tell directions apart; every part may be empty."""

    root: int | None
    dates: dict[int, float]
    """Years by witness."""
    original: IntArray
    """Code of the reading judged original at each place, -1 where nobody judged, -2 where no witness has it."""
    omitted: IntArray
    """Code of the omission at each place, -1 where none."""
