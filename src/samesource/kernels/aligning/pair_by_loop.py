"""One numbering for the words and stems of two documents."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.value_slot import value_slot

Ints = npt.NDArray[np.int64]
Numbered = tuple[Ints, Ints, Ints, Ints, Ints]
"""Word and stem of each word of b, number of each stem of b, weight of each stem, stems that both hold."""

_ONE = np.uint64(1)
"""Places are counted without a sign, so that no step asks whether one is counted from the end."""


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
    number_word, _ = _number(words_a, words_b)
    number_stem, stems = _number(stems_a, stems_b)
    known = len(stems_a)
    weight = np.empty(stems, np.int64)
    both = np.zeros(known, np.bool_)
    for k in range(known):
        weight[k] = weights_a[k]
    for k in range(len(number_stem)):
        number = np.uint64(number_stem[k])
        if number < known:
            both[number] = True
            weight[number] = max(weight[number], weights_b[k])
        else:
            weight[number] = weights_b[k]
    shared = np.empty(known, np.int64)
    count = np.uint64(0)
    for k in range(known):
        if both[k]:
            shared[count] = k
            count += _ONE
    word, term = np.empty(len(word_b), np.int64), np.empty(len(word_b), np.int64)
    for k in range(len(word_b)):
        word[k], term[k] = number_word[np.uint64(word_b[k])], number_stem[np.uint64(stem_b[k])]
    return word, term, number_stem, weight, shared[:count].copy()


@kernel
def _number(known: Ints, values: Ints) -> tuple[Ints, int]:
    """Number distinct values, those known by their places, others on from there; also count all."""
    size = 16
    while size < 2 * len(known):
        size *= 2
    slots = np.zeros(size, np.uint32)
    for k in range(len(known)):
        slots[value_slot(slots, known, known[k])] = k + 1
    numbers = np.empty(len(values), np.int64)
    count = len(known)
    for k in range(len(values)):
        found = slots[value_slot(slots, known, values[k])]
        if found:
            numbers[k] = found - _ONE
        else:
            numbers[k] = count
            count += 1
    return numbers, count
