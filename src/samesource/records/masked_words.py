"""Words made ready for finding the same line with other figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import LongArray


@dataclass(frozen=True, slots=True)
class MaskedWords:
    """The words of a text, one entry each: the hash, the hash with figures and dates masked, and what a mask covers."""

    words: LongArray
    values: npt.NDArray[np.uint64]
    covered: npt.NDArray[np.bool_]
    """The mask before it stands for this word too."""
    figures: npt.NDArray[np.bool_]
    """Figures that are not part of a date."""
