"""Lay out the words of one document's story."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.numbers_by_loop import numbers_by_loop

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
    own_words, own_stems = np.empty(count, np.int64), np.empty(count, np.int64)
    sentence, listed = np.empty(count, np.int64), np.empty(count, np.int64)
    inside = np.empty(count, np.bool_)
    character = np.empty((count, 2), np.int64)
    sentences = 0
    for k in range(count):
        place = token[k]
        own_words[k], own_stems[k] = word[place], stem[place]
        if k == 0 or owner[place] != listed[sentences - 1]:
            listed[sentences] = owner[place]
            sentences += 1
        sentence[k] = sentences - 1
        inside[k] = (flag[place] & quoted) > 0
        character[k, 0], character[k, 1] = start[place], end[place]
    none = np.zeros(0, np.int64)
    words, word_values = numbers_by_loop(none, own_words)
    stems, stem_values = numbers_by_loop(none, own_stems)
    weights = np.zeros(len(stem_values), np.int64)
    for k in range(count):
        weights[stems[k]] = max(weights[stems[k]], weight[token[k]])
    laid_out = (stems, stem_values, weights)
    return token, (words, word_values), laid_out, (sentence, listed[:sentences]), inside, character
