"""Bring two documents' body words under one numbering."""

from __future__ import annotations

import numpy as np

from samesource.kernels.number_terms import number_terms
from samesource.records.prepared import Prepared
from samesource.stages.pair_view import PairView, SideView
from samesource.stages.view_document import view_document


def view_pair(a: Prepared, b: Prepared) -> PairView:
    """Select the body words of both documents and number their words and stems together."""
    view_a, view_b = view_document(a), view_document(b)
    number_word, _ = number_terms(view_a.words, view_b.words)
    number_stem, further = number_terms(view_a.stems, view_b.stems)
    known, count = len(view_a.stems), len(view_a.stems) + len(further)
    weight = np.zeros(count, np.int64)
    weight[:known] = view_a.stem_weights
    weight[number_stem] = np.maximum(weight[number_stem], view_b.stem_weights)
    return PairView(
        SideView(view_a, view_a.word, view_a.stem, np.arange(known), weight),
        SideView(view_b, number_word[view_b.word], number_stem[view_b.stem], number_stem, weight),
        count,
        weight,
        np.sort(number_stem[number_stem < known]),
    )
