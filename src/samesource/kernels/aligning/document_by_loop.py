"""Lay out the words of one document's story."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.value_slot import value_slot

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
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
Layout = tuple[Ints, tuple[Ints, Ints], tuple[Ints, Ints, Ints], tuple[Ints, Ints], Bools, Ints]


@kernel
def document_by_loop(columns: Columns, kind: int, quoted: int, most: int) -> Layout:
    """Lay out the words of a document's story. The same as `lay_out_document`."""
    kinds, owner, word, stem, weight, flag, start, end = columns
    token = np.empty(min(len(owner), most), np.int64)
    count = 0
    for place in range(len(owner)):
        if count < most and kinds[owner[place]] == kind:
            token[count] = place
            count += 1
    token = token[:count]
    sentence, listed = np.empty(count, np.int64), np.empty(count, np.int64)
    inside = np.empty(count, np.bool_)
    character = np.empty((count, 2), np.int64)
    sentences = 0
    for k in range(count):
        place = token[k]
        if k == 0 or owner[place] != listed[sentences - 1]:
            listed[sentences] = owner[place]
            sentences += 1
        sentence[k] = sentences - 1
        inside[k] = (flag[place] & quoted) > 0
        character[k, 0], character[k, 1] = start[place], end[place]
    words, stems = _number(token, word, stem, weight)
    return token, words, stems, (sentence, listed[:sentences]), inside, character


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
    word_slots, stem_slots = np.zeros(size, np.int32), np.zeros(size, np.int32)
    words, stems = np.empty(count, np.int64), np.empty(count, np.int64)
    word_values, stem_values = np.empty(count, np.int64), np.empty(count, np.int64)
    stem_of, weights = np.empty(count, np.int64), np.zeros(count, np.int64)
    distinct_words = distinct_stems = 0
    for k in range(count):
        place = token[k]
        slot = value_slot(word_slots, word_values, word[place])
        if not word_slots[slot]:
            word_values[distinct_words], stem_of[distinct_words] = word[place], -1
            distinct_words += 1
            word_slots[slot] = distinct_words
        words[k] = word_slots[slot] - 1
        number = stem_of[words[k]]
        if number < 0 or stem_values[number] != stem[place]:
            slot = value_slot(stem_slots, stem_values, stem[place])
            if not stem_slots[slot]:
                stem_values[distinct_stems] = stem[place]
                distinct_stems += 1
                stem_slots[slot] = distinct_stems
            number = stem_slots[slot] - 1
            stem_of[words[k]] = number
        stems[k] = number
        weights[number] = max(weights[number], weight[place])
    return (words, word_values[:distinct_words]), (stems, stem_values[:distinct_stems], weights[:distinct_stems])
