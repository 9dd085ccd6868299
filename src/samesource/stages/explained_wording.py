"""What a text words as one other does and a third does not."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.held_by_three import held_by_three
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]


def explained_wording(view: WitnessView, x: int, near: npt.NDArray[np.int64]) -> FloatArray:
    """Return [y, c]: the share of x's 4-grams that c has and y has not, for both among `near`."""
    common = held_by_three(view.wording, view.wording_weight, x, near)
    total = max(float(view.wording[x] @ view.wording_weight), 1.0)
    result: FloatArray = (np.diag(common)[None, :] - common) / total
    return result
