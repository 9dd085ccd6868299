"""Which documents speak on each."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import LineageConfig
from samesource.stages.story_matrices import StoryMatrices

Neighbours = list[npt.NDArray[np.int64]]
"""For each document the sorted positions of those heard on it, itself among them."""


def heard_documents(story: StoryMatrices, config: LineageConfig) -> Neighbours:
    """List all documents for each, and in stories above `thirds_limit` those it was aligned with."""
    count = len(story.ids)
    if count <= config.thirds_limit:
        return [np.arange(count, dtype=np.int64)] * count
    near = story.known | np.eye(count, dtype=bool)
    return [np.flatnonzero(row).astype(np.int64) for row in near]
