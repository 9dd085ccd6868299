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
    runs = pair.runs[pair.runs[:, 2] >= config.run_words]
    boxes = np.stack((runs[:, 0], runs[:, 0] + runs[:, 2], runs[:, 1], runs[:, 1] + runs[:, 2]), axis=1)
    chained = merge_boxes(boxes, config.run_gap_words)
    grown = extend_boxes(pair.a.word, pair.b.word, chained, config.run_drop_words)
    return [(a0, a1, b0, b1) for a0, a1, b0, b1 in merge_boxes(grown, config.run_gap_words).tolist()]
