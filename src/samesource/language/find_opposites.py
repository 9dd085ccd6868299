"""Words of opposite meaning."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.stems import stem_word

_HEAD = 4
"""Letters by which words are looked up before they are stemmed, which is slow."""


def find_opposites(words: Iterable[str], others: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return the pairs of a word of `words` and one of `others` (both case-folded) that mean the opposite, sorted."""
    listed = _by_head(language)
    heads: dict[str, list[str]] = {}
    for other in others:
        heads.setdefault(other[:_HEAD], []).append(other)
    found = set()
    for word in words:
        for own, opposite in listed.get(word[:_HEAD], ()):
            for other in heads.get(opposite[:_HEAD], ()):
                if _same_stem(own, word, language) and _same_stem(opposite, other, language):
                    found.add((word, other))
    return sorted(found)


@functools.lru_cache(maxsize=1 << 14)
def _same_stem(first: str, second: str, language: str) -> bool:
    return first == second or stem_word(first, language) == stem_word(second, language)


@functools.cache
def _by_head(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return every pair, both ways round, under the first letters of its first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in load_vocabulary(language).opposites.split():
        first, second = pair.split("/")
        found.setdefault(first[:_HEAD], []).append((first, second))
        found.setdefault(second[:_HEAD], []).append((second, first))
    return found
