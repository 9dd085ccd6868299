"""See a document as alignment does."""

from __future__ import annotations

import numpy as np

from samesource.kernels.count_entries import count_entries
from samesource.kernels.number_document import number_document
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
    token = _body_tokens(document)
    word, words, stem, stems, weights, sentence, index = number_document(
        document.token_word[token],
        document.token_stem[token],
        document.token_weight[token].astype(np.int64),
        document.token_sentence[token].astype(np.int64),
    )
    quoted = (document.token_flag[token] & IN_QUOTATION) > 0
    start, end = document.token_start[token], document.token_end[token]
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
        stretch=_stretches(document, start, end),
        character=np.stack((start, end), axis=1).astype(np.int64),
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


def _body_tokens(document: Prepared) -> Ints:
    """List the words that stand in body sentences, up to the most that are aligned."""
    if not len(document.token_sentence):
        return np.zeros(0, np.int64)
    return np.flatnonzero(document.sentence_kind[document.token_sentence] == BODY)[:_MOST_WORDS]


def _stretches(document: Prepared, start: Ints, end: Ints) -> Ints:
    """Number the stretches of words between which no text but subheads stands."""
    if not len(start):
        return np.zeros(0, np.int64)
    subheads = list(zip(document.subhead_start.tolist(), document.subhead_end.tolist(), strict=True))
    cut = np.zeros(len(start), np.int64)
    for k in (np.flatnonzero(start[1:] - end[:-1] >= _SMALLEST_ISLAND) + 1).tolist():
        low, high = int(end[k - 1]), int(start[k])
        between = document.text[low:high]
        for first, last in subheads:
            if low <= first and last <= high:
                between = between.replace(document.text[first:last], "", 1)
        cut[k] = sum(map(str.isalnum, between)) >= _SMALLEST_ISLAND - 1
    return np.cumsum(cut)
