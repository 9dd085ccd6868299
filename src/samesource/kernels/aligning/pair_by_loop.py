"""One numbering for the words and stems of two documents."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.numbers_by_loop import numbers_by_loop

Ints = npt.NDArray[np.int64]
Numbered = tuple[Ints, Ints, Ints, Ints, Ints]
"""Word and stem of each word of b, number of each stem of b, weight of each stem, stems that both hold."""


@kernel
def pair_by_loop(
    words_a: Ints,
    stems_a: Ints,
    weights_a: Ints,
    words_b: Ints,
    stems_b: Ints,
    weights_b: Ints,
    word_b: Ints,
    stem_b: Ints,
) -> Numbered:
    """Number b's words and stems on from a's. The same as `number_pair`."""
    known = len(stems_a)
    number_word, _ = numbers_by_loop(words_a, words_b)
    number_stem, further = numbers_by_loop(stems_a, stems_b)
    weight = np.zeros(known + len(further), np.int64)
    both = np.zeros(known, np.bool_)
    for k in range(known):
        weight[k] = weights_a[k]
    for k in range(len(number_stem)):
        number = number_stem[k]
        weight[number] = max(weight[number], weights_b[k])
        if number < known:
            both[number] = True
    shared = np.empty(known, np.int64)
    count = 0
    for k in range(known):
        shared[count] = k
        count += both[k]
    word, term = np.empty(len(word_b), np.int64), np.empty(len(word_b), np.int64)
    for k in range(len(word_b)):
        word[k], term[k] = number_word[word_b[k]], number_stem[stem_b[k]]
    return word, term, number_stem, weight, shared[:count].copy()
