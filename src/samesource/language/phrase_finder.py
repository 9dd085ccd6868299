"""Phrases of a word list in a text, found without regular expressions of hundreds of alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samesource.language.text_words import text_words

_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[\s-]+")


class PhraseFinder:
    """Finds phrases as whole words, whatever the case, the longest first, not overlapping; linear in the text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Index `phrases` (lower case, single spaces, which also match hyphens) by their first word."""
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
            words = _WORD.findall(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append((len(words), _GAP.sub(" ", phrase)))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and phrase (hyphens as spaces) of every match, in order."""
        words, places = text_words(text)
        taken = 0
        for i in sorted(i for word in self._by_first.keys() & places.keys() for i in places[word]):
            start, _, word = words[i]
            if start < taken:
                continue
            for count, phrase in self._by_first[word]:
                if i + count > len(words):
                    continue
                end = words[i + count - 1][1]
                end += phrase.endswith(".") and text[end : end + 1] == "."
                if _GAP.sub(" ", text[start:end].lower()) == phrase:
                    taken = end
                    yield start, end, phrase
                    break

    def at(self, text: str, start: int) -> tuple[int, str] | None:
        """Return end and phrase of the longest match that begins at `start`, or None."""
        first = _WORD.match(text, start)
        for count, phrase in self._by_first.get(first.group().lower(), ()) if first else ():
            end = _end_of_word(text, start, count)
            end += phrase.endswith(".") and text[end : end + 1] == "."
            if _GAP.sub(" ", text[start:end].lower()) == phrase:
                return end, phrase
        return None


def _end_of_word(text: str, start: int, count: int) -> int:
    """Return where the `count`-th word from `start` on ends."""
    end = start
    for match, _ in zip(_WORD.finditer(text, start), range(count), strict=False):
        end = match.end()
    return end
