"""Make the keys that a document shares with its relatives."""

from __future__ import annotations

import numpy as np

from samesource.kernels.band_keys import band_keys
from samesource.kernels.minhash import minhash
from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.kernels.winnow import winnow
from samesource.records.fingerprint_key import FingerprintKey
from samesource.records.prepared import Prepared
from samesource.stages.rare_anchors import rare_anchors

_SKETCH_WORDS, _SKETCH_BINS, _SKETCH_BANDS = 5, 128, 32
_PASSAGE_WORDS, _PASSAGE_WINDOW = 6, 4


def fingerprint_document(prepared: Prepared, depth: str) -> list[FingerprintKey]:
    """Return the keys of the channels that `depth` asks for: duplicates, passages or rewrites (each adds to the last).

    Sketch: 32 bands of 4 rows over word 5-grams; a pair of Jaccard similarity s meets in a band with probability
    1 - (1 - s⁴)³². Passage: winnowed word 6-grams; any shared run of 9 words meets. Cost linear in words.
    """
    words = np.ascontiguousarray(prepared.token_word)
    if len(words) == 0:
        return []
    bands = band_keys(minhash(ngram_hashes(words, _SKETCH_WORDS), _SKETCH_BINS), _SKETCH_BANDS)
    keys = [FingerprintKey("sketch", "", key, 0, "") for key in sorted(set(bands.tolist()))]
    if depth != "duplicates":
        keys += _passage_keys(prepared, words)
    if depth == "rewrites":
        keys += rare_anchors(prepared)
    return keys


def _passage_keys(prepared: Prepared, words: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[FingerprintKey]:
    """Winnow the word n-grams, keeping the words of each for the list of capped keys."""
    hashes = ngram_hashes(words, _PASSAGE_WORDS)
    keys = hashes.view(np.int64)
    found: dict[int, str] = {}
    for position in winnow(hashes, _PASSAGE_WINDOW).tolist():
        last = min(position + _PASSAGE_WORDS, len(words)) - 1
        shown = prepared.text[prepared.token_start[position] : prepared.token_end[last]]
        found.setdefault(int(keys[position]), shown)
    return [FingerprintKey("passage", "", key, 0, found[key]) for key in sorted(found)]
