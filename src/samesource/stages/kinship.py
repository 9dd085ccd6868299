"""Which documents of a story depend on each other, those not compared included."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.story_matrices import StoryMatrices
from samesource.stages.witness_view import WitnessView

FloatArray = npt.NDArray[np.float64]

_COMMON = 0.1
"""Share of the poorer side's 4-grams outside quotations; two reports of one event share fewer."""


def kinship(story: StoryMatrices, view: WitnessView, config: LineageConfig) -> FloatArray:
    """Return a symmetric matrix of P(dependent); in stories above `thirds_limit` 1 or 0 where nobody judged the pair.

    There only neighbours were aligned: who was not is told by the 4-grams that both have.
    """
    if len(story.ids) <= config.thirds_limit:
        return story.dependent
    common = view.wording @ view.wording.T
    held = np.maximum(np.diag(common), 1.0)
    share = common / np.minimum(held[:, None], held[None, :])
    return np.where(story.known, story.dependent, (share >= _COMMON).astype(np.float64))
