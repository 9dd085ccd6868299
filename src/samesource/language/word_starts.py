"""Where words begin that may open one of some phrases."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from samesource.language.text_words import text_words

_WORD = re.compile(r"\w+")
_LETTERS = 2
"""Letters that are looked at: phrases may be joined to more letters (zweijährig)."""


def openings(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first letters of phrases, which begin with words, in lower case, for `word_starts`."""
    return frozenset(found.group()[:_LETTERS].lower() for phrase in phrases if (found := _WORD.match(phrase)))


def word_starts(text: str, first: Container[str]) -> Iterator[int]:
    """Yield where words of `text` begin that one of the phrases whose `openings` are `first` may begin at, rising."""
    for start, _, word in text_words(text)[0]:
        if word[:_LETTERS] in first or word[0] in first:
            yield start
