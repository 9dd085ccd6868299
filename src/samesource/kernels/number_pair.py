"""One numbering for the words and stems of two documents."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.pair_by_loop import Numbered, pair_by_loop
from samesource.kernels.number_terms import number_terms

Ints = npt.NDArray[np.int64]


class Vocabulary(NamedTuple):
    """The distinct words and stems of one document, in order of first appearance."""

    words: Ints
    stems: Ints
    weights: Ints
    """Weight of each stem."""


def number_pair(a: Vocabulary, b: Vocabulary, word: Ints, stem: Ints) -> Numbered:
    """Number b's words and stems on from a's, which keep their numbers; a stem's weight is the greater of both.

    `word` and `stem` are those of each word of b under b's own numbers. Returns both under the numbers of the pair, the
    number of each stem of b, the weight of each stem of the pair, and the stems that both hold, ascending.
    """
    if runs_compiled():
        return pair_by_loop(*a, *b, word, stem)
    number_word, _ = number_terms(a.words, b.words)
    number_stem, further = number_terms(a.stems, b.stems)
    known = len(a.stems)
    weight = np.zeros(known + len(further), np.int64)
    weight[:known] = a.weights
    weight[number_stem] = np.maximum(weight[number_stem], b.weights)
    return number_word[word], number_stem[stem], number_stem, weight, np.sort(number_stem[number_stem < known])
