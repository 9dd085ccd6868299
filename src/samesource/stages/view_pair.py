"""Bring two documents' body words under one numbering."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.distinct_keys import distinct_keys
from samesource.kernels.find_runs import find_runs
from samesource.kernels.number_terms import number_terms
from samesource.kernels.sum_by import sum_by
from samesource.records.prepared import BODY, IN_QUOTATION, Prepared
from samesource.stages.pair_view import Ints, PairView, SideView

_RUN, _RUN_CAP = 3, 8
"""Words of the shortest exact run kept, and how often a text may repeat it before it is a formula."""

_MOST_WORDS = 20_000
"""Longer texts (60 pages) are aligned by their beginning, so that a pair takes seconds and not hours."""

_SMALLEST_ISLAND = 4
"""Code points between two words below which no furniture can stand there."""


def view_pair(a: Prepared, b: Prepared) -> PairView:
    """Select the body words of both documents and number their words and stems together."""
    token_a, token_b = _body_tokens(a), _body_tokens(b)
    word_a, word_b, _ = number_terms(a.token_word[token_a], b.token_word[token_b])
    term_a, term_b, count = number_terms(a.token_stem[token_a], b.token_stem[token_b])
    weight = np.zeros(count, np.int64)
    np.maximum.at(weight, term_a, a.token_weight[token_a])
    np.maximum.at(weight, term_b, b.token_weight[token_b])
    in_both = (np.bincount(term_a, minlength=count) > 0) & (np.bincount(term_b, minlength=count) > 0)
    shared = np.flatnonzero(in_both)
    return PairView(
        _view_side(a, token_a, word_a, term_a, weight),
        _view_side(b, token_b, word_b, term_b, weight),
        count,
        weight,
        shared,
        find_runs(word_a, word_b, _RUN, _RUN_CAP),
    )


def _body_tokens(document: Prepared) -> Ints:
    """List the words that stand in body sentences, up to the most that are aligned."""
    if not len(document.token_sentence):
        return np.zeros(0, np.int64)
    return np.flatnonzero(document.sentence_kind[document.token_sentence] == BODY)[:_MOST_WORDS]


def _view_side(document: Prepared, token: Ints, word: Ints, term: Ints, weight: Ints) -> SideView:
    """Renumber the body sentences, mark stretches, and count shared stems and weights a sentence."""
    owner = document.token_sentence[token].astype(np.int64)
    index = distinct_keys(owner, len(document.sentence_kind))
    sentence = np.searchsorted(index, owner)
    terms = max(len(weight), 1)
    distinct = distinct_keys(sentence * terms + term, len(index) * terms)
    return SideView(
        document=document,
        token=token,
        word=word,
        term=term,
        sentence=sentence,
        quoted=(document.token_flag[token] & IN_QUOTATION) > 0,
        stretch=_stretches(document, token),
        sentence_index=index,
        mass=sum_by(distinct // terms, weight[distinct % terms], len(index)),
        stem_sentence=distinct // terms,
        stem=distinct % terms,
    )


def _stretches(document: Prepared, token: Ints) -> npt.NDArray[np.int64]:
    """Number the stretches of words between which no text but subheads stands."""
    if not len(token):
        return np.zeros(0, np.int64)
    subheads = list(zip(document.subhead_start.tolist(), document.subhead_end.tolist(), strict=True))
    start, end = document.token_start[token], document.token_end[token]
    cut = np.zeros(len(token), np.int64)
    for k in (np.flatnonzero(start[1:] - end[:-1] >= _SMALLEST_ISLAND) + 1).tolist():
        low, high = int(end[k - 1]), int(start[k])
        between = document.text[low:high]
        for first, last in subheads:
            if low <= first and last <= high:
                between = between.replace(document.text[first:last], "", 1)
        cut[k] = sum(character.isalnum() for character in between) >= _SMALLEST_ISLAND - 1
    return np.cumsum(cut)
