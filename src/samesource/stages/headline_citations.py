"""Which documents cite another by its headline."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import TITLE, Prepared

FloatArray = npt.NDArray[np.float64]

_WORDS = 4
"""Shorter headlines are too easily phrases of the language."""


def headline_citations(witnesses: list[Prepared]) -> FloatArray:
    """Return S[i, j] = 1 where j prints between quotation marks a headline of i that is none of its own, and i not j's.

    As encyclopaedias, reviews of the press and letters to the editor cite. Cost: documents² searches of a text.
    """
    texts = [document.text.casefold() for document in witnesses]
    headlines = [_headlines(document) for document in witnesses]
    said = np.zeros((len(witnesses), len(witnesses)))
    for i, own in enumerate(headlines):
        for j, text in enumerate(texts):
            said[i, j] = float(i != j and any(_is_cited(headline, text) for headline in own - headlines[j]))
    return said * (1.0 - said.T)


def _headlines(document: Prepared) -> set[str]:
    """Return the headlines of a document that are long enough, case folded, without a full stop."""
    titles = np.flatnonzero(document.sentence_kind == TITLE).tolist()
    texts = {document.sentence_text(index).casefold().strip().rstrip(".") for index in titles}
    return {text for text in texts if len(text.split()) >= _WORDS}


def _is_cited(headline: str, text: str) -> bool:
    """Tell whether a headline stands in a text between quotation marks, a stop before the closing one allowed."""
    return headline in text and re.search(rf'" ?{re.escape(headline)} ?[.,?!]? ?"', text) is not None
