"""How much of a passage the two sides share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from samesource.kernels.match_weight import match_weight
from samesource.stages.pair_view import PairView
from samesource.stages.unit_view import Box

_NONE = np.zeros((0, 4), np.int64)


def passage_score(pair: PairView, box: Box, without: Sequence[Box] = ()) -> float:
    """Return the share of both sides' background weight that the other side's stems match, each used once.

    Words in the boxes `without` do not count; where they leave no word, the score is 0.
    """
    others = np.array(without, np.int64) if without else _NONE
    common, total = match_weight(pair.a.term, pair.b.term, box, others, pair.term_weight)
    return 2 * common / total if total else 0.0
