"""Whether two witnesses are verbatim copies."""

from __future__ import annotations

import numpy as np

from samesource.stages.collating.witness_text import WitnessText


def same_story(one: WitnessText, other: WitnessText) -> bool:
    """Tell whether two texts have the same story words in the same order."""
    return np.array_equal(one.prepared.token_word, other.prepared.token_word)
