"""Passages taken over word for word, small edits allowed."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.extend_boxes import extend_boxes
from samesource.kernels.merge_boxes import merge_boxes
from samesource.stages.pair_view import PairView
from samesource.stages.unit_view import Box


def find_verbatim(pair: PairView, config: AlignConfig) -> list[Box]:
    """Chain exact runs of words to boxes (a start, a end, b start, b end) of words, grown over edits, sorted."""
    runs = pair.runs[pair.runs[:, 2] >= config.run_words].tolist()
    if not runs:
        return []
    chained = merge_boxes([(i, i + length, j, j + length) for i, j, length in runs], config.run_gap_words)
    grown = extend_boxes(pair.a.word, pair.b.word, np.array(chained, np.int64), config.run_drop_words)
    return merge_boxes([(a0, a1, b0, b1) for a0, a1, b0, b1 in grown.tolist()], config.run_gap_words)
