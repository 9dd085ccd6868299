"""How much of each text its pairs' chains cover."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.compared_texts import ComparedTexts

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class PairCover(NamedTuple):
    """The share of each text's own words (formulae left out) that the pair's chains cover; which has fewer of them."""

    left: Floats
    right: Floats
    right_is_smaller: npt.NDArray[np.bool_]

    @property
    def smaller(self) -> Floats:
        """Return the share of the text with fewer words."""
        return np.where(self.right_is_smaller, self.right, self.left)


def cover_pairs(compared: ComparedTexts) -> PairCover:
    """Count the words in chains of each pair, those in several once."""
    boxes, bounds = compared.chains
    pair = np.repeat(np.arange(len(compared.left)), np.diff(bounds))
    own = compared.own_words
    left = _covered(pair, boxes[:, 0], boxes[:, 1], len(compared.left))
    right = _covered(pair, boxes[:, 2], boxes[:, 3], len(compared.left))
    size_left, size_right = own[compared.left], own[compared.right]
    return PairCover(
        np.minimum(left / np.maximum(size_left, 1), 1.0),
        np.minimum(right / np.maximum(size_right, 1), 1.0),
        size_right < size_left,
    )


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
