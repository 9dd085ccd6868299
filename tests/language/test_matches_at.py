"""A pattern tried only where it can begin finds what it finds anywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from samesource.language import dates, number_words, times_of_day
from samesource.language.digit_starts import digit_starts
from samesource.language.matches_at import matches_at
from samesource.language.openings import openings
from samesource.language.word_starts import word_starts

FOLDER = Path(__file__).parents[2] / "benchmarks" / "changes"
TIMES = {
    "en": "At nine o'clock, at 9 a.m., 4:30pm, 16.30, half past 12:05; five in the morning, at 17.",
    "de": "Um neun Uhr, gegen 14.30 Uhr, 9 Uhr 30, um 17 Uhr abends, neun Uhr früh.",
    "fr": "A 14 h 30, vers neuf heures du soir, à 9h, 14:05.",
    "es": "A las 18.42, a las nueve de la noche, hacia las 7 horas, 3 de la tarde.",
    "it": "Alle 15, alle 15.30, le tre del pomeriggio, alle ore 9,45.",
    "pt": "Às 15h30, às nove da noite, 3 da tarde, por volta das 22 horas.",
    "ru": "В 15.30, в девять часов вечера, 3 часа дня, в 22:05.",
}
TEXTS = [
    (path.stem, " ".join(pair[side] for pair in tomllib.loads(path.read_text(encoding="utf-8"))["pair"][:25]))
    for path in sorted(FOLDER.glob("??.toml"))
    for side in ("old", "new")
] + list(TIMES.items())


def spans(matches: object) -> list[tuple[int, int]]:
    return [match.span() for match in matches]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_times_and_numerals_are_found_as_by_a_search_of_the_whole_text(language: str, text: str) -> None:
    for pattern, by_figure, first in times_of_day._patterns(language):
        starts = sorted({*(digit_starts(text) if by_figure else ()), *word_starts(text, first)})
        assert spans(matches_at(pattern, text, starts)) == spans(pattern.finditer(text))
    numerals = number_words._word_pattern(language)
    found = matches_at(numerals, text, word_starts(text, number_words._first(language)))
    assert spans(found) == spans(numerals.finditer(text))
    days = dates._day_pattern(language)
    assert spans(matches_at(days, text, word_starts(text, dates._first_of_days(language)))) == spans(
        days.finditer(text)
    )


def test_matches_do_not_overlap() -> None:
    pattern = re.compile(r"\d+(?:-\d+)?")
    text = "12-14 and 15, 16-17"
    assert [match.group() for match in matches_at(pattern, text, digit_starts(text))] == pattern.findall(text)


def test_words_begin_phrases_by_their_first_letters() -> None:
    first = openings(["a las", "twenty one"])
    text = "A man saw twelve of a hundred twigs."
    assert [text[start:].split(maxsplit=1)[0] for start in word_starts(text, first)] == ["A", "twelve", "a", "twigs."]
