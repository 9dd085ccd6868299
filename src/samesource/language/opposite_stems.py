"""Words of opposite meaning, as hashes of their stems."""

from __future__ import annotations

import functools

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.stems import stem_word
from samesource.language.words_hash import hash_text

_HEAD = 3
"""Letters by which pairs are looked up, so that few of them have to be stemmed."""


@functools.lru_cache(maxsize=1 << 14)
def opposite_stems(word: str, language: str) -> frozenset[int]:
    """Return the hashes of the stems of the words that mean the opposite of `word` (case-folded), in any inflection."""
    candidates = _by_head(language).get(word[:_HEAD])
    if not candidates:
        return frozenset()
    stem = stem_word(word, language)
    return frozenset(
        hash_text(stem_word(other, language)) for own, other in candidates if stem_word(own, language) == stem
    )


@functools.cache
def _by_head(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return every pair, both ways round, under the first letters of its first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in load_vocabulary(language).opposites.split():
        first, second = pair.split("/")
        found.setdefault(first[:_HEAD], []).append((first, second))
        found.setdefault(second[:_HEAD], []).append((second, first))
    return found
