"""The words of a text in small letters, with their places."""

from __future__ import annotations

import functools
import re

_WORD = re.compile(r"\w+")
_SHORT = 200
"""Characters below which words are read anew: snatches of a text would drive out the texts that are asked for again."""

Words = tuple[list[tuple[int, int, str]], dict[str, list[int]]]


def text_words(text: str) -> Words:
    """Return start, end and lower-case form of every word, and the indexes of each form; kept for the last 16 texts."""
    return _read(text) if len(text) < _SHORT else _remembered(text)


@functools.lru_cache(maxsize=16)
def _remembered(text: str) -> Words:
    return _read(text)


def _read(text: str) -> Words:
    words = [(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text)]
    places: dict[str, list[int]] = {}
    for i, (_, _, word) in enumerate(words):
        places.setdefault(word, []).append(i)
    return words, places
