"""Where words begin that may open one of some phrases."""

from __future__ import annotations

from collections.abc import Container, Iterator

from samesource.language.text_words import text_words


def word_starts(text: str, first: Container[str]) -> Iterator[int]:
    """Yield where words of `text` begin that one of the phrases whose `openings` are `first` may begin at, rising."""
    for start, _, word in text_words(text)[0]:
        if word[:2] in first or word[0] in first:
            yield start
