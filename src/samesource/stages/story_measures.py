"""What the witnesses of a story show of who took from whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.stages.explained_shares import ExplainedShares
from samesource.stages.second_shares import SecondShares
from samesource.stages.story_matrices import StoryMatrices
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StoryMeasures:
    """All that is measured before it is said which pairs depend on each other; rows and columns in order of ids."""

    story: StoryMatrices
    """Of whose `dependent` nothing is known yet."""
    view: WitnessView
    alike: npt.NDArray[np.bool_]
    """Where wording tells of kinship, in stories of which not all pairs are compared; else nothing."""
    twins: FloatArray
    residuals: ExplainedShares
    seconds: SecondShares
    edge_values: dict[str, FloatArray]
    stated: dict[str, FloatArray]
    """What documents say of themselves: dates, declared, agency, wrapping, addresses, houses."""
    thirds: dict[str, FloatArray]
    """That of `third_witness_features`."""
