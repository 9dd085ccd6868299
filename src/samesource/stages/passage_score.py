"""How much of a passage the two sides share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from samesource.stages.pair_view import Ints, PairView
from samesource.stages.unit_view import Box


def passage_score(pair: PairView, box: Box, without: Sequence[Box] = ()) -> float:
    """Return the share of both sides' background weight that the other side's stems match, each used once.

    Words in the boxes `without` do not count; where they leave no word, the score is 0.
    """
    count_a = _count(pair, pair.a.term, box[:2], [other[:2] for other in without])
    count_b = _count(pair, pair.b.term, box[2:], [other[2:] for other in without])
    total = int(((count_a + count_b) * pair.term_weight).sum())
    return 2 * int((np.minimum(count_a, count_b) * pair.term_weight).sum()) / total if total else 0.0


def _count(pair: PairView, terms: Ints, span: tuple[int, int], without: Sequence[tuple[int, int]]) -> Ints:
    """Count the stems of a range of words."""
    kept = np.ones(span[1] - span[0], np.bool_)
    for start, end in without:
        kept[max(start - span[0], 0) : max(end - span[0], 0)] = False
    return np.bincount(terms[span[0] : span[1]][kept], minlength=pair.term_count)
