"""Find what makes a report's story recognisable through any rewording."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.records.fingerprint_key import FingerprintKey
from samesource.records.prepared import IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared

_RARE = 1_500_000  # millionths: about one word in 6,000 of running text
_SENTENCE_WORDS = 5
_QUOTATION_WORDS = 4


def rare_anchors(prepared: Prepared) -> list[FingerprintKey]:
    """Return the document's rare anchors: pairs of rare stems of a sentence, and 4-grams of its quotations.

    The kind of a pair is `number` where one is a figure, `name` where both are names, else `word`; quotation n-grams
    are `quotation`. A rewrite keeps who, how many and what was said. Cost linear in sentences.
    """
    found: dict[int, FingerprintKey] = {}
    for sentence in range(len(prepared.sentence_start)):
        low, high = prepared.sentence_tokens(sentence)
        for anchor in _sentence_pairs(prepared, low, high):
            found.setdefault(anchor.key, anchor)
    for anchor in _quotation_ngrams(prepared):
        found.setdefault(anchor.key, anchor)
    return [found[key] for key in sorted(found)]


def _sentence_pairs(prepared: Prepared, low: int, high: int) -> Iterator[FingerprintKey]:
    """Pair the rarest stems of one sentence."""
    rarest: dict[int, int] = {}
    for i in range(low, high):
        if prepared.token_weight[i] >= _RARE:
            rarest.setdefault(int(prepared.token_stem[i]), i)
    ranked = sorted(rarest.items(), key=lambda item: (-int(prepared.token_weight[item[1]]), item[0]))
    for (stem_a, i), (stem_b, j) in itertools.combinations(sorted(ranked[:_SENTENCE_WORDS]), 2):
        key = int(ngram_hashes(np.array([stem_a, stem_b], np.int64), 2)[0].astype(np.int64))
        weight = (int(prepared.token_weight[i]) + int(prepared.token_weight[j])) // 2
        shown = f"{prepared.token_text(i)} … {prepared.token_text(j)}"
        yield FingerprintKey("anchor", _kind(prepared, i, j), key, weight, shown)


def _kind(prepared: Prepared, i: int, j: int) -> str:
    """Name the kind of a pair of words."""
    flags = int(prepared.token_flag[i]), int(prepared.token_flag[j])
    if any(flag & IS_NUMBER for flag in flags):
        return "number"
    return "name" if all(flag & IS_NAME for flag in flags) else "word"


def _quotation_ngrams(prepared: Prepared) -> Iterator[FingerprintKey]:
    """Hash the word 4-grams inside each quotation of at least four words."""
    quoted = (prepared.token_flag & IN_QUOTATION) > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quoted.astype(np.int8), [0]))))
    for low, high in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if high - low < _QUOTATION_WORDS:
            continue
        hashes = ngram_hashes(prepared.token_word[low:high], _QUOTATION_WORDS).astype(np.int64)
        for k, key in enumerate(hashes.tolist()):
            place = slice(low + k, low + k + _QUOTATION_WORDS)
            weight = int(prepared.token_weight[place].astype(np.int64).sum()) // _QUOTATION_WORDS
            shown = prepared.text[prepared.token_start[place][0] : prepared.token_end[place][-1]]
            yield FingerprintKey("anchor", "quotation", key, weight, shown)
