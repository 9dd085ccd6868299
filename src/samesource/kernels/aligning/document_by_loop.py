"""Lay out the words of one document's story."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.value_slot import value_slot

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Columns = tuple[
    npt.NDArray[np.uint8],
    npt.NDArray[np.int32],
    Ints,
    Ints,
    npt.NDArray[np.int32],
    npt.NDArray[np.uint8],
    npt.NDArray[np.int32],
    npt.NDArray[np.int32],
]
"""Kind of each sentence; sentence, word, stem, weight, flag, start and end of each token."""
Layout = tuple[Ints, tuple[Ints, Ints], tuple[Ints, Ints, Ints], tuple[Ints, Ints], Bytes, Ints]


_ONE = np.uint64(1)
"""Places are counted without a sign, so that no step asks whether one is counted from the end."""


@kernel
def document_by_loop(columns: Columns, kind: int, most: int) -> Layout:
    """Lay out the words of a document's story. The same as `lay_out_document`."""
    kinds, owner, word, stem, weight, flag, start, end = columns
    token = np.empty(min(len(owner), most), np.int64)
    count = np.uint64(0)
    for place in range(len(owner)):
        if count < len(token) and kinds[np.uint32(owner[place])] == kind:
            token[count] = place
            count += _ONE
    token = token[:count]
    sentence, listed = np.empty(len(token), np.int64), np.empty(len(token), np.int64)
    flags = np.empty(len(token), np.uint8)
    character = np.empty((len(token), 2), np.int64)
    sentences, last = np.uint64(0), np.int64(-1)
    for k in range(len(token)):
        at = np.uint64(token[k])
        if owner[at] != last:
            last = np.int64(owner[at])
            listed[sentences] = last
            sentences += _ONE
        sentence[k] = sentences - _ONE
        flags[k] = flag[at]
        character[k, 0], character[k, 1] = start[at], end[at]
    words, stems = _number(token, word, stem, weight)
    return token, words, stems, (sentence, listed[:sentences]), flags, character


@kernel
def _number(
    token: Ints, word: Ints, stem: Ints, weight: npt.NDArray[np.int32]
) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints, Ints]]:
    """Number the words and stems of tokens by first appearance, with the greatest weight of each stem.

    A word nearly always has the stem that it had before, which need not be looked up then.
    """
    count, size = len(token), 16
    while size < 2 * count:
        size *= 2
    word_slots, stem_slots = np.zeros(size, np.uint32), np.zeros(size, np.uint32)
    words, stems = np.empty(count, np.int64), np.empty(count, np.int64)
    word_values, stem_values = np.empty(count, np.int64), np.empty(count, np.int64)
    stem_of, weights = np.zeros(count, np.uint32), np.zeros(count, np.int64)
    distinct_words, distinct_stems = np.uint64(0), np.uint64(0)
    for k in range(count):
        place = np.uint64(token[k])
        slot = value_slot(word_slots, word_values, word[place])
        if not word_slots[slot]:
            word_values[distinct_words] = word[place]
            distinct_words += _ONE
            word_slots[slot] = distinct_words
        number = word_slots[slot] - _ONE
        words[k] = number
        known = np.uint64(stem_of[number])
        if not known or stem_values[known - _ONE] != stem[place]:
            slot = value_slot(stem_slots, stem_values, stem[place])
            if not stem_slots[slot]:
                stem_values[distinct_stems] = stem[place]
                distinct_stems += _ONE
                stem_slots[slot] = distinct_stems
            known = np.uint64(stem_slots[slot])
            stem_of[number] = known
        stems[k] = known - _ONE
        weights[known - _ONE] = max(weights[known - _ONE], weight[place])
    return (words, word_values[:distinct_words]), (stems, stem_values[:distinct_stems], weights[:distinct_stems])
