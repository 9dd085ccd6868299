"""Some pairs of texts with all that is needed to tell what they share."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.chaining.chain_pairs import PairChains
from samesource.kernels.fingerprints.find_text_words import TextWords

Ints = npt.NDArray[np.int64]


class ComparedTexts(NamedTuple):
    """Texts by number, and the pairs left[k], right[k] of places among them; chains count words of a text."""

    numbers: Ints
    data: npt.NDArray[np.uint8]
    offsets: Ints
    words: TextWords
    formula: npt.NDArray[np.bool_]
    """Whether the word stands in a formula; such words match nothing."""
    left: Ints
    right: Ints
    chains: PairChains
    doubtful: npt.NDArray[np.bool_]
    """Whether a chain may be a form filled twice, or is much edited: no reason to call one text the other's copy."""

    @property
    def own_words(self) -> Ints:
        """Return how many words of each text stand in no formula."""
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(~self.formula)))
        counted: Ints = np.diff(before[self.words.offsets])
        return counted
