"""Number the words, stems and sentences of one document."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.document_by_loop import Numbered, document_by_loop
from samesource.kernels.number_terms import number_terms

Ints = npt.NDArray[np.int64]

_NONE = np.zeros(0, np.int64)


def number_document(word: Ints, stem: Ints, weight: Ints, owner: Ints) -> Numbered:
    """Number words and stems (hashes) by first appearance, and sentences (`owner`, ascending) from 0.

    Returns the number of each word and the distinct words, the number of each stem, the distinct stems and the greatest
    weight of each, the sentence of each word, and the owner of each sentence.
    """
    if runs_compiled():
        return document_by_loop(word, stem, weight, owner)
    words, word_values = number_terms(_NONE, word)
    stems, stem_values = number_terms(_NONE, stem)
    weights = np.zeros(len(stem_values), np.int64)
    np.maximum.at(weights, stems, weight)
    opens = np.flatnonzero(np.diff(owner, prepend=-1))
    sentence = np.repeat(np.arange(len(opens)), np.diff(opens, append=len(owner)))
    return words, word_values, stems, stem_values, weights, sentence, owner[opens]
