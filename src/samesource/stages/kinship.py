"""Which documents of a story depend on each other, those not compared included."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.story_matrices import StoryMatrices

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


def kinship(story: StoryMatrices, alike: BoolArray, config: LineageConfig) -> FloatArray:
    """Return a symmetric matrix of P(dependent); in stories above `thirds_limit` 1 or 0 where nobody judged the pair.

    There only neighbours were aligned: who was not is told by the 4-grams that both have (`alike_in_wording`).
    """
    if len(story.ids) <= config.thirds_limit:
        return story.dependent
    return np.where(story.known, story.dependent, alike.astype(np.float64))
