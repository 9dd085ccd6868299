"""Make the keys that a document shares with its relatives."""

from __future__ import annotations

import numpy as np

from samesource.kernels.band_keys import band_keys
from samesource.kernels.minhash import minhash
from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.kernels.winnow import winnow
from samesource.records.document_keys import DocumentKeys, LongArray
from samesource.records.prepared import Prepared
from samesource.stages.rare_anchors import rare_anchors

_SKETCH_WORDS, _SKETCH_BINS, _SKETCH_BANDS = 5, 128, 32
_PASSAGE_WORDS, _PASSAGE_WINDOW = 6, 4


def fingerprint_document(prepared: Prepared, depth: str) -> list[DocumentKeys]:
    """Return the keys of the channels that `depth` asks for: duplicates, passages or rewrites (each adds to the last).

    Sketch: 32 bands of 4 rows over word 5-grams; a pair of Jaccard similarity s meets in a band with probability
    1 - (1 - s⁴)³². Passage: winnowed word 6-grams; any shared run of 9 words meets. Cost linear in words.
    """
    words = np.ascontiguousarray(prepared.token_word)
    if len(words) == 0:
        return []
    bands = np.unique(band_keys(minhash(ngram_hashes(words, _SKETCH_WORDS), _SKETCH_BINS), _SKETCH_BANDS))
    nowhere = np.full(len(bands), -1, np.int64)
    keys = [_without_weight("sketch", bands, nowhere, nowhere)]
    if depth != "duplicates":
        keys.append(_passage_keys(words))
    if depth == "rewrites":
        keys.append(rare_anchors(prepared))
    return keys


def _passage_keys(words: LongArray) -> DocumentKeys:
    """Winnow the word n-grams; a key stands where it is chosen first."""
    hashes = ngram_hashes(words, _PASSAGE_WORDS)
    chosen = winnow(hashes, _PASSAGE_WINDOW)
    keys, places = np.unique(hashes[chosen].view(np.int64), return_index=True)
    first = chosen[places]
    return _without_weight("passage", keys, first, np.minimum(first + _PASSAGE_WORDS, len(words)) - 1)


def _without_weight(channel: str, keys: LongArray, first: LongArray, last: LongArray) -> DocumentKeys:
    """Make the keys of a channel whose keys all weigh alike."""
    return DocumentKeys(channel, keys, np.zeros(len(keys), np.int64), np.zeros(len(keys), np.uint8), first, last)
