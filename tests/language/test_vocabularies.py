from __future__ import annotations

import dataclasses
import tomllib
from importlib import resources

import pytest
from babel import Locale

from samesource.language.load_vocabulary import MODULES, load_vocabulary
from samesource.language.packs.read_pack import read_pack
from samesource.language.units import CURRENCY_CODES, UNITS

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
    assert set(vocabulary.hedges.values()) <= {"report", "doubt", "maybe", "intent", "distance", "degree"}
    assert set(vocabulary.caveats.values()) <= {"verification", "denial", "scope"}
    assert all(len(pair.split("/")) == 2 for pair in vocabulary.opposites.split())


OF_SOME_LANGUAGES = {
    "articles", "counted_scales", "number_connectors", "glued", "vigesimal", "ordinals_add", "number_suffix",
    "before_plurals", "before_days", "before_times", "before_hours", "hour_words", "clock_word", "dimensions",
    "measure_particles", "noun_capitals", "figure_scales", "set_numbers",
}  # fmt: skip
"""Sections that the grammar of a language may have no use for."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_section(language: str) -> None:
    vocabulary = load_vocabulary(language)
    sections = [field.name for field in dataclasses.fields(vocabulary) if field.name not in OF_SOME_LANGUAGES]
    assert [name for name in sections if not getattr(vocabulary, name)] == []
    assert {"about", "more", "less", "at-least", "at-most"} <= set(vocabulary.modifiers.values())
    assert {"report", "doubt", "maybe", "intent"} <= set(vocabulary.hedges.values())
    assert {"0.5", "0.667", "0.75", "0.4", "0.286", "0.375", "0.222", "0.3"} <= set(vocabulary.fractions.values())
    assert {*range(1, 11), 20, 30, 40, 50, 60} <= set(vocabulary.ordinals.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_tables_of_attribution_and_furniture(language: str) -> None:
    package = resources.files("samesource.language")
    tables = [
        set(tomllib.loads(package.joinpath("attributions_data", f"{code}.toml").read_text(encoding="utf-8")))
        for code in LANGUAGES
    ]
    own = tomllib.loads(package.joinpath("attributions_data", f"{language}.toml").read_text(encoding="utf-8"))
    assert set.intersection(*tables) >= {"say", "according", "reported", "personal", "titles_male", "titles_female"}
    assert set(own) >= set.intersection(*tables)
    assert package.joinpath("packs", "furniture", f"{language}.toml").is_file()
    for pack in ("function_words", "number_words", "measures"):
        assert read_pack(pack)[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_units_and_currencies_are_those_of_cldr(language: str) -> None:
    vocabulary, locale = load_vocabulary(language), Locale(language)
    for code in ("USD", "EUR", "GBP", "CHF", "JPY", "CNY"):
        assert locale.currencies[code].lower() in vocabulary.currencies
    measures = read_pack("measures")[language]
    assert set(measures["units"]) <= set(UNITS)
    assert set(measures["currencies"]) == CURRENCY_CODES


def test_a_language_without_lists_still_reads_figures() -> None:
    assert load_vocabulary("fi").numbers == {}
