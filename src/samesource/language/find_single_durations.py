"""Durations of one: in a year, nach einer Woche, a day and a half."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.units import UNITS

_BEFORE = {
    "en": "in for after within than about nearly almost over under lasted took around every",
    "de": "in nach seit vor für als etwa rund knapp fast mindestens binnen dauerte gut über unter ungefähr",
    "fr": "pendant depuis après dans durant environ que en bout moins plus près",
    "es": "durante en tras hace por casi unos de dentro",
    "it": "per in da dopo circa quasi di entro fra tra",
    "pt": "por durante em há após quase de dentro",
}
_ARTICLES = {
    "en": "a an one",
    "de": "ein eine einem einer eines einen",
    "fr": "un une d'un d'une",
    "es": "un una",
    "it": "un una un'",
    "pt": "um uma",
}
_ALWAYS = frozenset(["one"])
"""Numerals that count a unit wherever they stand."""


def find_single_durations(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of articles that count one unit of time: after a word of duration, or before a half more."""
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        if match["before"] or match["more"] or match["article"].lower() in _ALWAYS:
            start = match.end("article") - len(match["article"].split("'")[-1] or match["article"])
            yield start, match.end("article")


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _ARTICLES:
        return None
    units = [word for word, key in load_vocabulary(language).units.items() if UNITS[key][0] == "time" and len(word) > 1]
    halves = sorted(load_vocabulary(language).half_more)
    before, articles, times, more = (
        "|".join(map(re.escape, words))
        for words in (
            _BEFORE[language].split(),
            _ARTICLES[language].split(),
            sorted(units, key=len, reverse=True),
            halves,
        )
    )
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{before}) )?(?P<article>{articles})(?: |(?<='))"
        rf"(?=(?:{times})(?!\w)(?P<more> (?:{more})(?!\w))?)",
        re.IGNORECASE,
    )
