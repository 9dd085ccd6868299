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
_SPACED = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""What stands for each ASCII character where only words count."""
_STEM = 3
"""Letters by which phrases with an open first word are filed; none is shorter."""
_WORTH = 1_000
"""Lines asked about: some 60 short reports."""
_ANY = -1
"""Every bit set."""


class PhraseIndex:
    """The phrases of all families and languages by a word, each with the families that have it, one a bit.

    A bit that is not set means that the family has no phrase there, in whatever language; one that is set says only
    that it may have one. Asking fifty families one by one was half the time of finding furniture. Filing all phrases
    takes as long as reading some files: until `_WORTH` questions were asked every answer is "maybe".
    """

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self.bits = {family: 1 << i for i, family in enumerate(tables)}
        self._words: dict[str, dict[str, tuple[int, frozenset[str]]]] = {}
        self._firsts: dict[str, dict[str, int]] = {}
        self._stems: dict[str, dict[str, int]] = {}
        self._marks: dict[str, int] = {}
        self._unspaced = 0
        self._keys: frozenset[str] = frozenset()
        self._openings: frozenset[str] = frozenset()
        self._tables = tables
        self._asked = 0
        self._is_filed = False

    @classmethod
    @cache
    def of_all(cls) -> PhraseIndex:
        """Return the index of the phrases that come with the package."""
        return cls(read_furniture_pack())

    def _is_ready(self) -> bool:
        """Tell whether all phrases are filed; file them once it is worth it."""
        if self._is_filed:
            return True
        self._asked += 1
        if self._asked < _WORTH:
            return False
        for family, languages in self._tables.items():
            for phrase in {phrase for phrases in languages.values() for phrase in phrases}:
                self._file(fold_line(phrase), self.bits[family])
        self._keys, self._openings = frozenset(self._words), frozenset(self._stems)
        self._is_filed = True
        return True

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
            stems = self._stems.setdefault(text[:_STEM], {})
            stems[text] = stems.get(text, 0) | bit
            return
        firsts = self._firsts.setdefault(first.group(), {})
        firsts[text] = firsts.get(text, 0) | bit
        words = _TOKEN.findall(text)
        # A phrase with an open end says nothing of how its last word goes on; the longest word is the rarest.
        whole = words[:-1] if is_open and len(words) > 1 else words
        held = self._words.setdefault(max(whole, key=len), {})
        held[text] = (held.get(text, (0, None))[0] | bit, frozenset(whole))

    def starting(self, text: str) -> int:
        """Return the bits of the families of which a phrase may stand at the start of case-folded `text`."""
        if not self._is_ready():
            return _ANY
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
        if not self._is_ready():
            return _ANY
        found = self._unspaced if not text.isascii() and holds_unspaced(text) else 0
        for mark, bits in self._marks.items():
            if mark in text:
                found |= bits
        words = frozenset(text.translate(_SPACED).split() if text.isascii() else _TOKEN.findall(text))
        for word in self._keys & words:
            for phrase, (bits, wanted) in self._words[word].items():
                if bits & ~found and wanted <= words and phrase in text:
                    found |= bits
        for opening in self._openings & {word[:_STEM] for word in words}:
            for phrase, bits in self._stems[opening].items():
                if bits & ~found and phrase in text:
                    found |= bits
        return found
