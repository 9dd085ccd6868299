from __future__ import annotations

import pytest
from babel import Locale

from samesource.language.load_vocabulary import MODULES, load_vocabulary
from samesource.language.units import UNITS

LANGUAGES = sorted(MODULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_those_of_cldr(language: str) -> None:
    vocabulary, locale = load_vocabulary(language), Locale(language)
    for context in ("format", "stand-alone"):
        for number, name in locale.months[context]["wide"].items():
            assert vocabulary.months[name.lower()] == number
        for number, name in locale.days[context]["wide"].items():
            assert vocabulary.weekdays[name.lower()] == number


@pytest.mark.parametrize("language", LANGUAGES)
def test_decimal_mark_is_that_of_cldr(language: str) -> None:
    assert load_vocabulary(language).decimal == Locale(language).number_symbols["latn"]["decimal"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_lower_case_and_their_values_known(language: str) -> None:
    vocabulary = load_vocabulary(language)
    lists = [vocabulary.numbers, vocabulary.units, vocabulary.hedges, vocabulary.roles, vocabulary.modifiers]
    assert all(word == word.lower() and word.strip() == word != "" for words in lists for word in words)
    assert set(vocabulary.units.values()) <= set(UNITS)
    assert set(vocabulary.modifiers.values()) <= {"about", "more", "less", "at-least", "at-most"}
    assert set(vocabulary.hedges.values()) <= {"report", "doubt", "maybe", "intent"}
    assert set(vocabulary.caveats.values()) <= {"verification", "denial", "scope"}
    assert all(len(pair.split("/")) == 2 for pair in vocabulary.opposites.split())


def test_a_language_without_lists_still_reads_figures() -> None:
    assert load_vocabulary("fi").numbers == {}
