"""What is measured of a family whatever the models say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.stages.explained_shares import ExplainedShares
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FamilyMeasures:
    """Measures among a family's reports, in order of id; models are fitted dozens of times on them."""

    view: WitnessView
    twins: FloatArray
    residuals: ExplainedShares
    edge_values: dict[str, FloatArray]
