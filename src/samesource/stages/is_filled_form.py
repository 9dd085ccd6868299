"""Tell a form filled twice from text taken over."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.records.prepared import IS_NAME, IS_NUMBER
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.unit_view import Box


def is_filled_form(pair: PairView, box: Box, config: AlignConfig) -> bool:
    """Tell whether the two sides of a passage share its common words, and of its figures less than half.

    Whoever takes a text over keeps who and how much; a bond, a dividend and an accident are told in the same words with
    other figures and names. One altered figure makes no form, nor do figures alone: the names must differ as well.
    """
    figures = _share(pair, box, IS_NUMBER, config.form_fewest)
    return figures < config.form_share and _share(pair, box, IS_NUMBER | IS_NAME, 1) < config.form_share


def _share(pair: PairView, box: Box, flags: int, fewest: int) -> float:
    """Return the share of the distinct flagged stems of the side with fewer that the other holds; 1 for too few."""
    a, b = _flagged(pair.a, box[0], box[1], flags), _flagged(pair.b, box[2], box[3], flags)
    fewer = min(len(a), len(b))
    return len(np.intersect1d(a, b)) / fewer if fewer >= fewest else 1.0


def _flagged(side: SideView, start: int, end: int, flags: int) -> Ints:
    """List the distinct stems of a range's words that bear one of the flags."""
    return np.unique(side.term[start:end][(side.view.flag[start:end] & flags) > 0])
