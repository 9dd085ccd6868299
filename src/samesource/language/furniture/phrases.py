"""The phrases by which furniture is known, ready for search."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from samesource.language.furniture.fold_line import fold_line
from samesource.language.packs.read_furniture_pack import EVERYWHERE, read_furniture_pack
from samesource.language.words_unspaced import holds_unspaced

_WORD = re.compile(r"\w+")
_STEM = 3
"""Letters by which phrases with an open first word are filed; none is shorter."""


class FurniturePhrases:
    """The phrases of one family, by first word, or by first letters where it is open or unspaced; longest first."""

    def __init__(self, phrases: set[str]) -> None:
        self._words: dict[str, list[tuple[str, bool]]] = {}
        self._stems: dict[str, list[tuple[str, bool]]] = {}
        self._marks: list[str] = []
        self._unspaced: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            is_open, text = phrase.endswith("*"), phrase.rstrip("*")
            first = _WORD.match(text)
            if first is None:
                self._marks.append(text)
            elif holds_unspaced(text[0]):
                self._unspaced.setdefault(text[:2], []).append(text)
            elif is_open and first.end() == len(text):
                self._stems.setdefault(text[:_STEM], []).append((text, True))
            else:
                self._words.setdefault(first.group(), []).append((text, is_open))

    @classmethod
    def of_family(cls, family: str, language: str) -> FurniturePhrases:
        """Return a family; with a language, only its phrases and the English ones, which sites everywhere use."""
        return _family(family, language)

    def at_start(self, text: str) -> str:
        """Return the longest phrase at the start of case-folded `text`, or nothing."""
        if self._unspaced and not text[:1].isascii():
            unspaced: list[str] = [*self._unspaced.get(text[:2], []), *self._unspaced.get(text[:1], [])]
            for phrase in unspaced:
                if text.startswith(phrase):
                    return phrase
        for mark in self._marks:
            if text.startswith(mark):
                return mark
        first = _first(text)
        return self._longest(text, 0, first) if first in self._words or first[:_STEM] in self._stems else ""

    def held(self, text: str) -> set[str]:
        """Return the distinct phrases in case-folded `text`."""
        found = {mark for mark in self._marks if mark in text}
        if self._unspaced and not text.isascii():
            firsts = self._unspaced.keys() & _unspaced_pairs(text)
            found |= {phrase for first in firsts for phrase in self._unspaced[first] if phrase in text}
        if not self._may_hold(text):
            return found
        done = 0
        for match in _WORD.finditer(text):
            start, word = match.start(), match.group()
            if start < done or not (word in self._words or word[:_STEM] in self._stems):
                continue
            phrase = self._longest(text, start, word)
            if phrase:
                found.add(phrase)
                done = start + len(phrase)
        return found

    def _may_hold(self, text: str) -> bool:
        """Tell quickly whether a phrase stands in a text, its edges aside."""
        whole, stems = _words(text), self._stems
        if stems and not _openings(text).isdisjoint(stems):
            return True
        for first in self._words.keys() & whole:
            for phrase, _ in self._words[first]:
                if phrase in text:
                    return True
        return False

    def _longest(self, text: str, start: int, word: str) -> str:
        """Return the longest phrase at `start`, where `word` stands; an open phrase returns what it stands for."""
        for phrase, is_open in self._words.get(word, []) + self._stems.get(word[:_STEM], []):
            if not text.startswith(phrase, start):
                continue
            end = start + len(phrase)
            if is_open:
                rest = _WORD.match(text, end)
                return text[start : rest.end() if rest else end]
            if end == len(text) or not (text[end].isalnum() and phrase[-1].isalnum()):
                return phrase
        return ""


@cache
def _family(family: str, language: str) -> FurniturePhrases:
    """File the phrases of a family."""
    table = read_furniture_pack()[family]
    chosen = (EVERYWHERE, "en", language) if language else tuple(table)
    return FurniturePhrases({fold_line(phrase) for key in chosen for phrase in table.get(key, ())})


@lru_cache(maxsize=256)
def _unspaced_pairs(text: str) -> frozenset[str]:
    """Return the letters and pairs of letters of a text in an unspaced script, which is searched for many families."""
    if text.isascii() or not holds_unspaced(text):
        return frozenset()
    return frozenset(text) | frozenset(map(str.__add__, text, text[1:]))


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """Return the set of words of a text, which is searched for many families."""
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=256)
def _first(text: str) -> str:
    """Return the word at the start of a text, or nothing."""
    match = _WORD.match(text)
    return match.group() if match else ""


@lru_cache(maxsize=256)
def _openings(text: str) -> frozenset[str]:
    """Return the first letters of the words of a text."""
    return frozenset(word[:_STEM] for word in _words(text))
