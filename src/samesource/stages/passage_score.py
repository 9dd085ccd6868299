"""How much of a passage the two sides share."""

from __future__ import annotations

import numpy as np

from samesource.stages.pair_view import PairView
from samesource.stages.unit_view import Box


def passage_score(pair: PairView, box: Box) -> float:
    """Return the share of both sides' background weight that the other side's stems match, each used once."""
    a0, a1, b0, b1 = box
    count_a = np.bincount(pair.a.term[a0:a1], minlength=pair.term_count)
    count_b = np.bincount(pair.b.term[b0:b1], minlength=pair.term_count)
    total = int(((count_a + count_b) * pair.term_weight).sum())
    return 2 * int((np.minimum(count_a, count_b) * pair.term_weight).sum()) / total if total else 0.0
