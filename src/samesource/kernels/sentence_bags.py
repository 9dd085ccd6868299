"""The sentences of one text as bags of weighted terms."""

from __future__ import annotations

import itertools
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.shared_sums import Sparse


class SentenceBags(NamedTuple):
    """One text's sentences; a term counts once in each."""

    entries: Sparse
    """Sentence and term, once for each distinct term of each sentence, by sentence."""
    mass: npt.NDArray[np.float64]
    """Sum of the weights of each sentence's distinct terms."""
    square: npt.NDArray[np.float64]
    """Sum of their squares."""

    def sets(self) -> list[frozenset[int]]:
        """Return the terms of each sentence."""
        bounds = np.searchsorted(self.entries[0], np.arange(len(self.mass) + 1)).tolist()
        terms = self.entries[1].tolist()
        return [frozenset(terms[low:high]) for low, high in itertools.pairwise(bounds)]
