"""Fractions and factors: two thirds, 2/3, ⅔, doubled."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from samesource.language.digit_starts import digit_starts
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.matches_at import matches_at
from samesource.language.phrase_finder import PhraseFinder

_SIGN = re.compile(r"(?<!\d)[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]")
_FIGURE = re.compile(r"(?<![\w./,-])([1-9]\d?)[/\u2044]([1-9]\d{0,2})(?![\w/\u2044]|[.,]\d)")
_MOST = 20
"""Largest denominator but for hundredths and thousandths: `24/7`, `9/11` and years are no fractions."""


def find_fractions(text: str, language: str) -> list[tuple[int, int, str, str]]:
    """Return start, end, kind (fraction or multiple) and decimal value of fractions and factors, in order."""
    vocabulary = load_vocabulary(language)
    found = [*_signs(text), *_figures(text, language)]
    for kind, words in (("fraction", vocabulary.fractions), ("multiple", vocabulary.multiples)):
        found += [(start, end, kind, words[phrase]) for start, end, phrase in _phrases(language, kind).find(text)]
    return sorted(found)


def _signs(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _SIGN.finditer(text):
        yield match.start(), match.end(), "fraction", _plain(unicodedata.numeric(match.group()))


def _figures(text: str, language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield fractions in figures; after an article they are days (el 3/4), and so are figures with a zero before."""
    for match in matches_at(_FIGURE, text, digit_starts(text)):
        above, below = int(match[1]), int(match[2])
        if above >= below or (below > _MOST and below not in (100, 1000)) or (above, below) == (9, 11):
            continue
        before = text[max(0, match.start() - 8) : match.start()].lower()
        if not _before_days(language).search(before):
            yield match.start(), match.end(), "fraction", _plain(above / below)


@functools.cache
def _before_days(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(load_vocabulary(language).before_days)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{words}) ?$")


@functools.cache
def _phrases(language: str, kind: str) -> PhraseFinder:
    vocabulary = load_vocabulary(language)
    return PhraseFinder(vocabulary.fractions if kind == "fraction" else vocabulary.multiples)


def _plain(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
