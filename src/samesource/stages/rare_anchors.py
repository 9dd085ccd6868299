"""Find what makes a report's story recognisable through any rewording."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.records.fingerprint_key import FingerprintKey
from samesource.records.prepared import IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared

_RARE = 1_500_000  # millionths: about one word in 6,000 of running text
_DOCUMENT_WORDS = 48
_SENTENCE_WORDS = 5
_QUOTATION_WORDS = 4


def rare_anchors(prepared: Prepared) -> list[FingerprintKey]:
    """Return the document's rare anchors: its rarest stems, pairs of rare stems in a sentence, quotation 4-grams.

    A single stem is of kind word, name or number; it finds the rewrites of a small corpus. Pairs (`pair`) stay rare
    where single names are common ground. Cost linear in words.
    """
    found: dict[int, FingerprintKey] = {}
    for anchor in _single_stems(prepared):
        found.setdefault(anchor.key, anchor)
    for sentence in range(len(prepared.sentence_start)):
        low, high = prepared.sentence_tokens(sentence)
        for anchor in _sentence_pairs(prepared, low, high):
            found.setdefault(anchor.key, anchor)
    for anchor in _quotation_ngrams(prepared):
        found.setdefault(anchor.key, anchor)
    return [found[key] for key in sorted(found)]


def _rarest(prepared: Prepared, low: int, high: int, most: int) -> list[tuple[int, int]]:
    """Return (stem, first position) of up to `most` rare stems among some words, rarest first."""
    first: dict[int, int] = {}
    stems, weights = prepared.token_stem[low:high].tolist(), prepared.token_weight[low:high].tolist()
    for i, (stem, weight) in enumerate(zip(stems, weights, strict=True)):
        if weight >= _RARE:
            first.setdefault(stem, i)
    ranked = sorted(first.items(), key=lambda item: (-weights[item[1]], item[0]))
    return [(stem, low + i) for stem, i in ranked[:most]]


def _single_stems(prepared: Prepared) -> Iterator[FingerprintKey]:
    """List the rarest stems of the document."""
    for stem, i in _rarest(prepared, 0, len(prepared.token_stem), _DOCUMENT_WORDS):
        flag = int(prepared.token_flag[i])
        kind = "number" if flag & IS_NUMBER else "name" if flag & IS_NAME else "word"
        yield FingerprintKey("anchor", kind, stem, int(prepared.token_weight[i]), prepared.token_text(i))


def _sentence_pairs(prepared: Prepared, low: int, high: int) -> Iterator[FingerprintKey]:
    """Pair the rarest stems of one sentence."""
    for (stem_a, i), (stem_b, j) in itertools.combinations(sorted(_rarest(prepared, low, high, _SENTENCE_WORDS)), 2):
        key = int(ngram_hashes(np.array([stem_a, stem_b], np.int64), 2).view(np.int64)[0])
        weight = (int(prepared.token_weight[i]) + int(prepared.token_weight[j])) // 2
        yield FingerprintKey("anchor", "pair", key, weight, f"{prepared.token_text(i)} … {prepared.token_text(j)}")


def _quotation_ngrams(prepared: Prepared) -> Iterator[FingerprintKey]:
    """Hash the word 4-grams inside each quotation of at least four words."""
    quoted = (prepared.token_flag & IN_QUOTATION) > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quoted.astype(np.int8), [0]))))
    for low, high in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if high - low < _QUOTATION_WORDS:
            continue
        hashes = ngram_hashes(prepared.token_word[low:high], _QUOTATION_WORDS).view(np.int64)
        for k, key in enumerate(hashes.tolist()):
            place = slice(low + k, low + k + _QUOTATION_WORDS)
            weight = int(prepared.token_weight[place].astype(np.int64).sum()) // _QUOTATION_WORDS
            shown = prepared.text[prepared.token_start[place][0] : prepared.token_end[place][-1]]
            yield FingerprintKey("anchor", "quotation", key, weight, shown)
