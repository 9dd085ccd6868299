"""The phrases by which furniture is known, ready for search."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from samesource.language.packs.read_pack import read_pack

_WORD = re.compile(r"\w+")
_STEM = 3
"""Letters by which phrases with an open first word are filed; none is shorter."""


@dataclass
class _Index:
    """Phrases by their first word, or by its first letters where it is open; longest first."""

    words: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    stems: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)


def starts_with(family: str, text: str, language: str = "") -> str:
    """Return the longest phrase of `family` at the start of case-folded `text`, or nothing."""
    index = _index(family, language)
    for mark in index.marks:
        if text.startswith(mark):
            return mark
    first = _WORD.match(text)
    return _longest(index, text, 0, first.group()) if first else ""


def count_held(family: str, text: str, language: str = "") -> int:
    """Count the distinct phrases of `family` in case-folded `text`."""
    index = _index(family, language)
    found = {mark for mark in index.marks if mark in text}
    words, firsts, stems = _words(text)
    if index.words.keys().isdisjoint(firsts) and index.stems.keys().isdisjoint(stems):
        return len(found)
    done = 0
    for start, word in words:
        if start < done or not (word in index.words or word[:_STEM] in index.stems):
            continue
        phrase = _longest(index, text, start, word)
        if phrase:
            found.add(phrase)
            done = start + len(phrase)
    return len(found)


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[list[tuple[int, str]], frozenset[str], frozenset[str]]:
    """Return the words of a text with their places, and as sets, whole and cut: one text is searched often."""
    words = [(match.start(), match.group()) for match in _WORD.finditer(text)]
    whole = frozenset(word for _, word in words)
    return words, whole, frozenset(word[:_STEM] for word in whole)


def _longest(index: _Index, text: str, start: int, word: str) -> str:
    """Return the longest phrase at `start`, where `word` stands; an open phrase returns what it stands for."""
    for phrase, is_open in (*index.words.get(word, ()), *index.stems.get(word[:_STEM], ())):
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
def _index(family: str, language: str) -> _Index:
    """File a family; with a language, only its phrases and the English ones (which sites of all languages use)."""
    table = read_pack("furniture")[family]
    chosen = (table.get(key, "") for key in dict.fromkeys(("en", language))) if language else table.values()
    phrases = {phrase.strip() for phrases in chosen for phrase in phrases.split(",")} - {""}
    index = _Index()
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        is_open, text = phrase.endswith("*"), phrase.rstrip("*")
        first = _WORD.match(text)
        if first is None:
            index.marks.append(text)
        elif is_open and first.end() == len(text):
            index.stems.setdefault(text[:_STEM], []).append((text, True))
        else:
            index.words.setdefault(first.group(), []).append((text, is_open))
    return index
