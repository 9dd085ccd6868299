"""How much of a text its pair's chains cover."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.compared_texts import ComparedTexts

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def cover_pairs(compared: ComparedTexts, *, better: bool = False, sure: bool = False) -> Floats:
    """Return for each pair the share of the text with fewer words that chains cover, words of formulae left out.

    Of two with as many words, or `better` in any case, the larger share; `sure` leaves out chains that are doubtful.
    """
    boxes, bounds = compared.chains
    count = len(compared.left)
    pair = np.repeat(np.arange(count), np.diff(bounds))
    if sure:
        boxes, pair = boxes[~compared.doubtful], pair[~compared.doubtful]
    own = compared.own_words
    left_size, right_size = own[compared.left], own[compared.right]
    left = _covered(pair, boxes[:, 0], boxes[:, 1], count) / np.maximum(left_size, 1)
    right = _covered(pair, boxes[:, 2], boxes[:, 3], count) / np.maximum(right_size, 1)
    smaller = np.where(left_size < right_size, left, right)
    share = np.where((left_size == right_size) | better, np.maximum(left, right), smaller)
    return np.minimum(share, 1.0)


def _covered(pair: Ints, start: Ints, end: Ints, count: int) -> Ints:
    """Return the length of the union of each pair's ranges; pairs ascend."""
    if not len(pair):
        return np.zeros(count, np.int64)
    room = int(end.max()) + 1
    order = np.lexsort((start, pair))
    low, high = (start + pair * room)[order], (end + pair * room)[order]
    before = np.concatenate((np.zeros(1, np.int64), np.maximum.accumulate(high)[:-1]))
    fresh = np.maximum(high - np.maximum(low, before), 0)
    covered = np.zeros(count, np.int64)
    np.add.at(covered, pair[order], fresh)
    return covered
