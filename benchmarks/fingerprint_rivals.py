"""What a user of rensa would write: words split in Python, or hashes made by NumPy for its prehashed interface."""

from __future__ import annotations

import itertools

import numpy as np
import rensa

WORD = np.array([chr(b).isalnum() or b >= 128 for b in range(256)])
LOWER = np.array([b + 32 if 65 <= b <= 90 else b for b in range(256)], np.uint8)
FIRST = np.array([(1 << 8 * min(k, 8)) - 1 for k in range(17)], np.uint64)
SECOND = np.array([(1 << 8 * max(k - 8, 0)) - 1 for k in range(17)], np.uint64)
A, B, C = (np.uint64(k) for k in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93))
SHIFT = np.uint64(32)
BLOCK = 1_000_000


def rensa_words(texts: list[str]) -> rensa.RMinHashDigestMatrix:
    """Sketch the list of words, as its README does: a set of single words."""
    return rensa.RMinHash.digest_matrix_from_token_sets([text.lower().split() for text in texts], 128, 42)


def rensa_shingles(texts: list[str]) -> rensa.RMinHashDigestMatrix:
    """Sketch the joined runs of five words."""
    sets = []
    for text in texts:
        words = text.lower().split()
        sets.append([" ".join(words[i : i + 5]) for i in range(max(len(words) - 4, 1))])
    return rensa.RMinHash.digest_matrix_from_token_sets(sets, 128, 42)


def rensa_prehashed(data: np.ndarray, offsets: np.ndarray, *, rho: bool) -> list[rensa.RMinHashDigestMatrix]:
    """Sketch runs of five words hashed by NumPy, a block that fits the cache at a time.

    Cheaper than ours in what a word is: bytes, no apostrophes or figures joined, only ASCII folded, and of long words
    the first and last 16 bytes.
    """
    call = (
        rensa.RMinHash.digest_matrix_from_flat_token_hashes_rho
        if rho
        else rensa.RMinHash.digest_matrix_from_flat_token_hashes
    )
    cuts = np.unique(np.searchsorted(offsets, np.arange(0, offsets[-1] + BLOCK, BLOCK)).clip(0, len(offsets) - 1))
    found = []
    for first, last in itertools.pairwise(cuts):
        grams, rows = _hash_grams(data, offsets[first : last + 1])
        found.append(call(grams, rows, 128, 42))
    return found


def _hash_grams(data: np.ndarray, offsets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the hashes of runs of five words within texts, and where each text's begin."""
    part = data[offsets[0] : offsets[-1]]
    places = offsets - offsets[0]
    lower = np.zeros(len(part) + 32, np.uint8)
    np.take(LOWER, part, out=lower[8 : 8 + len(part)])
    inside = WORD[part]
    begins = inside.copy()
    begins[1:] &= ~inside[:-1]
    begins[places[:-1]] = inside[places[:-1]]
    ends = inside.copy()
    ends[:-1] &= ~inside[1:]
    ends[places[1:] - 1] = inside[places[1:] - 1]
    starts, stops = np.flatnonzero(begins), np.flatnonzero(ends) + 1
    eights = np.ndarray((len(part) + 24,), "<u8", lower, strides=(1,))
    length = stops - starts
    short = np.minimum(length, 16)
    words = (eights[starts + 8] & FIRST[short]) * A + (eights[starts + 16] & SECOND[short]) * B
    long = np.flatnonzero(length > 16)
    words[long] += eights[stops[long]] * C + eights[np.maximum(stops[long] - 8, 0)]
    words = (words ^ (words >> SHIFT)) * C
    count = len(words) - 4
    grams = words[:count] * A
    for k in range(1, 5):
        grams += words[k : k + count]
        grams *= A
    grams ^= grams >> SHIFT
    first = np.searchsorted(starts, places)
    within = np.ones(count, bool)
    for k in range(1, 5):
        across = first[1:-1] - k
        within[across[(across >= 0) & (across < count)]] = False
    kept = np.concatenate(([0], np.cumsum(within)))
    return grams[within], kept[np.minimum(first, count)].astype(np.uint64)
