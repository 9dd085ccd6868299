"""Bring two documents' body words under one numbering."""

from __future__ import annotations

import numpy as np

from samesource.kernels.number_pair import Vocabulary, number_pair
from samesource.records.prepared import Prepared
from samesource.stages.document_view import DocumentView
from samesource.stages.pair_view import PairView, SideView
from samesource.stages.view_document import view_document


def view_pair(a: Prepared | DocumentView, b: Prepared | DocumentView) -> PairView:
    """Select the body words of both documents and number their words and stems together."""
    view_a = view_document(a) if isinstance(a, Prepared) else a
    view_b = view_document(b) if isinstance(b, Prepared) else b
    word, term, numbers, weight, shared = number_pair(
        _vocabulary(view_a), _vocabulary(view_b), view_b.word, view_b.stem
    )
    return PairView(
        SideView(view_a, view_a.word, view_a.stem, np.arange(len(view_a.stems)), weight),
        SideView(view_b, word, term, numbers, weight),
        len(weight),
        weight,
        shared,
    )


def _vocabulary(view: DocumentView) -> Vocabulary:
    """Return the distinct words and stems of a document."""
    return Vocabulary(view.words, view.stems, view.stem_weights)
