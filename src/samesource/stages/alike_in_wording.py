"""Which documents have wording in common that two reports of one event do not."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.witness_view import WitnessView

_COMMON = 0.1
"""Share of the poorer side's 4-grams outside quotations; two reports of one event share fewer."""


def alike_in_wording(view: WitnessView) -> npt.NDArray[np.bool_]:
    """Return a symmetric matrix: where so large a share of 4-grams is common. Cost: documents² × sets of holders."""
    common = (view.wording * view.wording_weight) @ view.wording.T
    held = np.maximum(np.diag(common), 1.0)
    alike: npt.NDArray[np.bool_] = common / np.minimum(held[:, None], held[None, :]) >= _COMMON
    return alike
