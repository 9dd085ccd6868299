"""Find what makes a report's story recognisable through any rewording."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.records.document_keys import KINDS, DocumentKeys
from samesource.records.prepared import IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared

Longs = npt.NDArray[np.int64]

_RARE = 1_500_000  # millionths: about one word in 6,000 of running text
_DOCUMENT_WORDS = 48
_SENTENCE_WORDS = 5
_QUOTATION_WORDS = 4
_WORD, _NAME, _NUMBER, _PAIR, _QUOTATION = (KINDS.index(k) for k in ("word", "name", "number", "pair", "quotation"))


class _Anchors(NamedTuple):
    """Anchors of one make, in the order in which they are found; an entry an anchor."""

    key: Longs
    weight: Longs
    kind: Longs
    first: Longs
    last: Longs


def rare_anchors(prepared: Prepared) -> DocumentKeys:
    """Return the document's rare anchors: its rarest stems, pairs of rare stems in a sentence, quotation 4-grams.

    A single stem is of kind word, name or number; it finds the rewrites of a small corpus. Pairs (`pair`) stay rare
    where single names are common ground. A key found twice is what it was found as first. Cost linear in words.
    """
    found = (_single_stems(prepared), _sentence_pairs(prepared), _quotation_ngrams(prepared))
    key, weight, kind, first, last = (np.concatenate(columns) for columns in zip(*found, strict=True))
    distinct, places = np.unique(key, return_index=True)
    kinds = kind[places].astype(np.uint8)
    return DocumentKeys("anchor", distinct, weight[places], kinds, first[places], last[places])


def _single_stems(prepared: Prepared) -> _Anchors:
    """List the rarest stems of the document."""
    weights, rare = prepared.token_weight, np.flatnonzero(prepared.token_weight >= _RARE)
    stems = prepared.token_stem[rare]
    distinct, places = _first_of_each(stems, np.zeros(len(stems), np.int64))
    ranked = np.lexsort((distinct, -weights[rare[places]].astype(np.int64)))[:_DOCUMENT_WORDS]
    at = rare[places[ranked]]
    flags = prepared.token_flag[at]
    kind = np.where(flags & IS_NUMBER, _NUMBER, np.where(flags & IS_NAME, _NAME, _WORD))
    return _Anchors(distinct[ranked], weights[at].astype(np.int64), kind, at, at)


def _sentence_pairs(prepared: Prepared) -> _Anchors:
    """Pair the rarest stems of each sentence, in order of sentences and then of stems."""
    rare = np.flatnonzero(prepared.token_weight >= _RARE)
    sentences = prepared.token_sentence[rare].astype(np.int64)
    stems, places = _first_of_each(prepared.token_stem[rare], sentences)
    at, sentences = rare[places], sentences[places]
    weights = prepared.token_weight[at].astype(np.int64)
    by_rarity = np.lexsort((stems, -weights, sentences))
    begins = np.searchsorted(sentences, sentences)  # sorted by sentence in either order
    kept = np.sort(by_rarity[np.arange(len(at)) - begins < _SENTENCE_WORDS])
    at, sentences, stems, weights = at[kept], sentences[kept], stems[kept], weights[kept]
    apart = [np.arange(len(at) - step) for step in range(1, min(_SENTENCE_WORDS, len(at)))]
    i = np.concatenate([*apart, np.empty(0, np.int64)]).astype(np.int64)
    j = i + np.repeat(np.arange(1, len(apart) + 1), [len(steps) for steps in apart])
    same = sentences[i] == sentences[j]
    order = np.lexsort((j[same], i[same]))
    i, j = i[same][order], j[same][order]
    keys = ngram_hashes(np.stack((stems[i], stems[j]), axis=1).reshape(-1), 2).view(np.int64)[::2]
    return _Anchors(keys, (weights[i] + weights[j]) // 2, np.full(len(i), _PAIR), at[i], at[j])


def _quotation_ngrams(prepared: Prepared) -> _Anchors:
    """Hash the word 4-grams inside each quotation of at least four words."""
    quoted = (prepared.token_flag & IN_QUOTATION) > 0
    inside = np.concatenate(([0], np.cumsum(quoted, dtype=np.int64)))
    first = np.flatnonzero(inside[_QUOTATION_WORDS:] - inside[:-_QUOTATION_WORDS] == _QUOTATION_WORDS)
    summed = np.concatenate(([0], np.cumsum(prepared.token_weight, dtype=np.int64)))
    weights = (summed[first + _QUOTATION_WORDS] - summed[first]) // _QUOTATION_WORDS
    hashes = ngram_hashes(np.ascontiguousarray(prepared.token_word), _QUOTATION_WORDS).view(np.int64)
    return _Anchors(hashes[first], weights, np.full(len(first), _QUOTATION), first, first + _QUOTATION_WORDS - 1)


def _first_of_each(stems: Longs, sentences: Longs) -> tuple[Longs, Longs]:
    """Return the distinct stems of each sentence, by sentence and stem, and the place where each stands first."""
    order = np.lexsort((stems, sentences))  # stable: equal ones stay in order of text
    new = np.ones(len(order), np.bool_)
    new[1:] = (np.diff(stems[order]) != 0) | (np.diff(sentences[order]) != 0)
    places = order[new]
    return stems[places], places
