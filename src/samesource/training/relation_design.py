"""Examples as a matrix."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from samesource.training.relation_example import Example

FloatArray = npt.NDArray[np.float64]


def relation_design(examples: Iterable[Example], names: Iterable[str]) -> FloatArray:
    """Stack the features of the examples."""
    return np.array([[example.values[name] for name in names] for example in examples], dtype=np.float64)
