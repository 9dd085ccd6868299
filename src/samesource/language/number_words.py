"""Numerals written as words."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.matches_at import matches_at
from samesource.language.openings import openings
from samesource.language.vocabulary import Vocabulary
from samesource.language.word_starts import word_starts


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A numeral in words: its span, its value, whether it orders (third) and whether it begins with an article."""

    start: int
    end: int
    value: int
    ordinal: bool


@dataclass(slots=True)
class _Sum:
    """A numeral while its words are added up."""

    total: int = 0
    group: int = 0
    used: int = 0
    last_scale: int = 10**15
    ordinal: bool = False

    def add(self, value: int, vigesimal: bool) -> bool:
        """Add a numeral below 1000; tell whether it fits."""
        room = 10 ** len(str(value))
        takes_teens = vigesimal and self.group % 100 in (60, 80) and 0 < value < 20
        if self.used and not takes_teens and (self.group % room or value == 0 or (self.group == 0 and not self.total)):
            return False
        self.group += value
        return True

    def multiply(self, value: int) -> bool:
        """Multiply by hundred, thousand or more; tell whether it fits."""
        if value == 100:
            if self.group >= 100:
                return False
            self.group = (self.group or 1) * 100
            return True
        if value >= self.last_scale:
            return False
        self.total += (self.group or 1) * value
        self.group, self.last_scale = 0, value
        return True


def find_number_words(text: str, language: str) -> list[NumberWord]:
    """Find the numerals of `text` that are written as words, in order; `one` and articles alone are none."""
    return list(_find(text, language))


@functools.lru_cache(maxsize=16)
def _find(text: str, language: str) -> list[NumberWord]:
    vocabulary = load_vocabulary(language)
    if not vocabulary.numbers:
        return []
    found: list[NumberWord] = []
    words: list[tuple[str, int, int]] = []
    for match in matches_at(_word_pattern(language), text, word_starts(text, _first(language))):
        if words and not _joined(text, words[-1][2], match.start(), vocabulary):
            found += _read(words, vocabulary, text)
            words = []
        words += _split(match.group().lower(), match.start(), vocabulary)
    return found + _read(words, vocabulary, text)


def _joined(text: str, end: int, start: int, vocabulary: Vocabulary) -> bool:
    between = text[end:start].lower()
    return between in (" ", "-", "") or between.strip(" -") in vocabulary.number_connectors


@functools.cache
def _first(language: str) -> frozenset[str]:
    """Return how numerals begin."""
    vocabulary = load_vocabulary(language)
    listed = vocabulary.numbers, vocabulary.hundreds, vocabulary.scales, vocabulary.ordinals
    return openings(word for words in (*listed, vocabulary.number_connectors) for word in words)


@functools.cache
def _word_pattern(language: str) -> re.Pattern[str]:
    vocabulary = load_vocabulary(language)
    words = {*vocabulary.numbers, *vocabulary.hundreds, *vocabulary.scales, *vocabulary.ordinals}
    longest_first = "|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word)))
    repeat = "+" if vocabulary.glued else ""
    joint = "|".join(sorted(vocabulary.number_connectors)) if vocabulary.glued else ""
    body = f"(?:{longest_first}|{joint}){repeat}" if joint else f"(?:{longest_first}){repeat}"
    joined = f"|(?={vocabulary.number_suffix})" if vocabulary.number_suffix else ""
    return re.compile(rf"(?<!\w){body}(?:(?!\w){joined})", re.IGNORECASE)


def _split(word: str, start: int, vocabulary: Vocabulary) -> list[tuple[str, int, int]]:
    """Split a glued numeral into its words; leave others whole."""
    if not vocabulary.glued:
        return [(word, start, start + len(word))]
    return [(m.group(), start + m.start(), start + m.end()) for m in _atom_pattern(vocabulary.language).finditer(word)]


@functools.cache
def _atom_pattern(language: str) -> re.Pattern[str]:
    vocabulary = load_vocabulary(language)
    words = {*vocabulary.numbers, *vocabulary.hundreds, *vocabulary.scales, *vocabulary.ordinals}
    words |= vocabulary.number_connectors
    return re.compile("|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word))))


def _read(words: list[tuple[str, int, int]], vocabulary: Vocabulary, text: str) -> list[NumberWord]:
    """Read words that stand next to each other as one or more numerals."""
    found: list[NumberWord] = []
    i = 0
    while i < len(words):
        numeral = _Sum()
        j = i
        while j < len(words) and _take(numeral, words[j][0], vocabulary):
            j += 1
        while j > i and words[j - 1][0] in vocabulary.number_connectors:
            j -= 1
        if j == i:
            i += 1
            continue
        if not _is_article(words[i:j], vocabulary, text):
            value = numeral.total + numeral.group
            found.append(NumberWord(words[i][1], words[j - 1][2], value, numeral.ordinal))
        i = j
    return found


def _take(numeral: _Sum, word: str, vocabulary: Vocabulary) -> bool:
    """Add `word` to `numeral`; tell whether it belongs to it."""
    if numeral.ordinal:
        adds = vocabulary.ordinals_add and numeral.group % 10 == 0 and 0 < vocabulary.ordinals.get(word, 0) < 10
        numeral.group += vocabulary.ordinals[word] if adds else 0
        return adds
    if word in vocabulary.numbers:
        taken = numeral.add(vocabulary.numbers[word], vocabulary.vigesimal)
    elif word in vocabulary.hundreds:
        taken = numeral.multiply(100)
    elif word in vocabulary.scales:
        if not numeral.used and word in vocabulary.counted_scales:
            return False
        taken = numeral.multiply(vocabulary.scales[word])
    elif word in vocabulary.ordinals:
        taken = numeral.ordinal = _take_ordinal(numeral, vocabulary.ordinals[word], vocabulary)
    else:
        return bool(numeral.used)
    numeral.used += taken
    return taken


def _take_ordinal(numeral: _Sum, value: int, vocabulary: Vocabulary) -> bool:
    if value in (100, 1000):
        return numeral.multiply(value)
    return numeral.add(value, vocabulary.vigesimal)


def _is_article(words: list[tuple[str, int, int]], vocabulary: Vocabulary, text: str) -> bool:
    if len(words) > 1 or words[0][0] not in vocabulary.articles:
        return False
    counts = vocabulary.before_plurals and vocabulary.numbers[words[0][0]] > 1
    return not (counts and re.compile(vocabulary.before_plurals).match(text, words[0][2]))
