"""Which families of phrases a line may hold, found for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from samesource.language.furniture.fold_line import fold_line
from samesource.language.packs.read_furniture_pack import read_furniture_pack
from samesource.language.words_unspaced import holds_unspaced

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\W_]+")
_STEM = 3
"""Letters by which phrases with an open first word are filed; none is shorter."""


class PhraseIndex:
    """The phrases of all families and languages by a word, each with the families that have it, one a bit.

    A bit that is not set means that the family has no phrase there, in whatever language; one that is set says only
    that it may have one. Asking fifty families one by one was half the time of finding furniture.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self.bits = {family: 1 << i for i, family in enumerate(tables)}
        self._words: dict[str, dict[str, int]] = {}
        self._firsts: dict[str, dict[str, int]] = {}
        self._stems: dict[str, dict[str, int]] = {}
        self._marks: dict[str, int] = {}
        self._unspaced = 0
        for family, languages in tables.items():
            for phrase in {phrase for phrases in languages.values() for phrase in phrases}:
                self._file(fold_line(phrase), self.bits[family])
        self._keys = frozenset(self._words)
        self._openings = frozenset(self._stems)

    @classmethod
    @cache
    def of_all(cls) -> PhraseIndex:
        """Return the index of the phrases that come with the package."""
        return cls(read_furniture_pack())

    def _file(self, phrase: str, bit: int) -> None:
        """File one phrase as `FurniturePhrases` does."""
        text = phrase.rstrip("*")
        first = _WORD.match(text)
        if first is None:
            self._marks[text] = self._marks.get(text, 0) | bit
            return
        if holds_unspaced(text[0]):
            self._unspaced |= bit
            return
        is_open = phrase.endswith("*")
        if is_open and first.end() == len(text):
            tables = [self._stems.setdefault(text[:_STEM], {})]
        else:
            words = _TOKEN.findall(text)
            # A phrase with an open end says nothing of how its last word goes on; the longest word is the rarest.
            word = max(words[:-1] if is_open and len(words) > 1 else words, key=len)
            tables = [self._firsts.setdefault(first.group(), {}), self._words.setdefault(word, {})]
        for phrases in tables:
            phrases[text] = phrases.get(text, 0) | bit

    def starting(self, text: str) -> int:
        """Return the bits of the families of which a phrase may stand at the start of case-folded `text`."""
        found = self._unspaced if holds_unspaced(text[:1]) else 0
        for mark, bits in self._marks.items():
            if text.startswith(mark):
                found |= bits
        match = _WORD.match(text)
        first = match.group() if match else ""
        for phrases in (self._firsts.get(first), self._stems.get(first[:_STEM])):
            for phrase, bits in phrases.items() if phrases else ():
                if text.startswith(phrase):
                    found |= bits
        return found

    def held(self, text: str) -> int:
        """Return the bits of the families of which a phrase may stand anywhere in case-folded `text`."""
        found = self._unspaced if not text.isascii() and holds_unspaced(text) else 0
        for mark, bits in self._marks.items():
            if mark in text:
                found |= bits
        words = frozenset(_TOKEN.findall(text))
        tables = [self._words[word] for word in self._keys & words]
        tables += [self._stems[opening] for opening in self._openings & {word[:_STEM] for word in words}]
        for phrases in tables:
            for phrase, bits in phrases.items():
                if bits & ~found and phrase in text:
                    found |= bits
        return found
