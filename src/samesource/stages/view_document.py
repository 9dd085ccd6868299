"""See a document as alignment does."""

from __future__ import annotations

import numpy as np

from samesource.kernels.count_entries import count_entries
from samesource.kernels.lay_out_document import lay_out_document
from samesource.records.prepared import BODY, IN_QUOTATION, TITLE, Prepared
from samesource.stages.document_view import DocumentView, Ints
from samesource.stages.keep_views import keep_views

_MOST_WORDS = 20_000
"""Longer texts (60 pages) are aligned by their beginning, so that a pair takes seconds and not hours."""

_SMALLEST_ISLAND = 4
"""Code points between two words below which no furniture can stand there."""


@keep_views
def view_document(document: Prepared) -> DocumentView:
    """Select the body words of a document and number its words and stems.

    The views last made are kept, since a document is compared with many; a document never changes.
    """
    columns = (
        document.sentence_kind,
        document.token_sentence,
        document.token_word,
        document.token_stem,
        document.token_weight,
        document.token_flag,
        document.token_start,
        document.token_end,
    )
    token, (word, words), numbered, (sentence, index), quoted, character = lay_out_document(
        columns, BODY, IN_QUOTATION, _MOST_WORDS
    )
    stem, stems, weights = numbered
    entries = count_entries(sentence, stem, len(stems))[:2]
    titles = np.flatnonzero(document.sentence_kind == TITLE)
    free = np.flatnonzero(~quoted)
    return DocumentView(
        document=document,
        token=token,
        word=word,
        words=words,
        stem=stem,
        stems=stems,
        stem_weights=weights,
        sentence=sentence,
        quoted=quoted,
        stretch=_stretches(document, character),
        character=character,
        sentence_index=index,
        entries=entries,
        free_entries=entries if len(free) == len(stem) else count_entries(sentence[free], stem[free], len(stems))[:2],
        title_index=titles,
        title_stems=_stem_weights(document, titles),
        lead_stems=_stem_weights(document, np.flatnonzero(document.sentence_kind != TITLE)[:2]),
    )


def _stem_weights(document: Prepared, sentences: Ints) -> dict[int, int]:
    """Return the weights of the distinct stems of some sentences, millionths."""
    weights: dict[int, int] = {}
    for sentence in sentences.tolist():
        low, high = document.sentence_tokens(sentence)
        stems, values = document.token_stem[low:high], document.token_weight[low:high]
        weights.update(zip(stems.tolist(), values.tolist(), strict=True))
    return weights


def _stretches(document: Prepared, character: Ints) -> Ints:
    """Number the stretches of words between which no text but subheads stands."""
    cut = np.zeros(len(character), np.int64)
    gaps = np.flatnonzero(character[1:, 0] - character[:-1, 1] >= _SMALLEST_ISLAND) + 1
    if not len(gaps):
        return cut
    subheads = list(zip(document.subhead_start.tolist(), document.subhead_end.tolist(), strict=True))
    for k, low, high in zip(gaps.tolist(), character[gaps - 1, 1].tolist(), character[gaps, 0].tolist(), strict=True):
        between = document.text[low:high]
        for first, last in subheads:
            if low <= first and last <= high:
                between = between.replace(document.text[first:last], "", 1)
        cut[k] = sum(map(str.isalnum, between)) >= _SMALLEST_ISLAND - 1
    return np.cumsum(cut)
