"""The sentences of one text as bags of weighted terms."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt


class SentenceBags(NamedTuple):
    """One text's sentences against the terms that both texts share."""

    holds: npt.NDArray[np.bool_]
    """Sentences × shared terms."""
    mass: npt.NDArray[np.float64]
    """Sum of the weights of each sentence's distinct terms, shared or not."""
    square: npt.NDArray[np.float64]
    """Sum of their squares."""
