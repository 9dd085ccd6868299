from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.data.english import VOCABULARY as ENGLISH
from samesource.language.numbers import find_numbers
from samesource.language.units import in_base_unit

SEPARATORS = {"en": ",", "de": ".", "fr": " ", "es": ".", "it": ".", "pt": ".", "ru": " "}


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


def in_words(number: int) -> str:
    """Write a number below a million in English words, by the school rule."""
    units = {value: word for word, value in ENGLISH.numbers.items()}
    if number >= 1000:
        rest = f" {in_words(number % 1000)}" if number % 1000 else ""
        return f"{in_words(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{units[number // 100]} hundred{rest}"
    if number > 20 and number % 10:
        return f"{units[number - number % 10]}-{units[number % 10]}"
    return units[number]


@given(st.integers(2, 999_999), st.sampled_from(sorted(SEPARATORS)))
def test_grouped_and_plain_figures_have_one_value(number: int, language: str) -> None:
    for written in (str(number), grouped(number, SEPARATORS[language])):
        found = find_numbers(f"x {written} x", language)
        assert [Decimal(quantity.value) for quantity in found] == [number]


@given(st.integers(2, 999_999))
def test_english_words_equal_figures(number: int) -> None:
    found = find_numbers(f"they saw {in_words(number)} stones there", "en")
    assert [quantity.value for quantity in found] == [str(number)]


@given(st.integers(1, 999), st.integers(1, 9), st.sampled_from(["en", "de", "fr", "ru"]))
def test_scale_words_equal_their_zeros(whole: int, tenth: int, language: str) -> None:
    million = {"en": "million", "de": "Millionen", "fr": "millions", "ru": "млн"}[language]
    mark = "." if language == "en" else ","
    found = find_numbers(f"x {whole}{mark}{tenth} {million} x", language)
    assert [quantity.value for quantity in found] == [str(whole * 10**6 + tenth * 10**5)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "zweihundertfünfzig Gäste", "250"),
        ("de", "einundzwanzig Gäste", "21"),
        ("de", "dreitausendvierhundert Gäste", "3400"),
        ("fr", "quatre-vingt-dix-sept invités", "97"),
        ("fr", "soixante et onze invités", "71"),
        ("fr", "deux cent cinquante invités", "250"),
        ("fr", "trois mille quatre cents invités", "3400"),
        ("es", "doscientas cincuenta personas", "250"),
        ("es", "treinta y cinco personas", "35"),
        ("it", "duecentotrentaquattro persone", "234"),
        ("it", "ventotto persone", "28"),
        ("pt", "duzentas e cinquenta pessoas", "250"),
        ("pt", "três mil e quatrocentos", "3400"),
        ("ru", "двести пятьдесят человек", "250"),
        ("ru", "три тысячи четыреста человек", "3400"),
    ],
)
def test_numerals_in_words(language: str, text: str, value: str) -> None:
    assert [quantity.value for quantity in find_numbers(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "modifier"),
    [
        ("about 15%", "percent", "15", "%", "about"),
        ("15 percent", "percent", "15", "%", ""),
        ("more than 40 kilometres", "measure", "40", "kilometre", "more"),
        ("up to £3bn", "money", "3000000000", "GBP", "at-most"),
        ("at least two weeks", "duration", "2", "week", "at-least"),
        ("two-thirds", "fraction", "0.667", "", ""),
        ("the 21st", "ordinal", "21", "", ""),
    ],
)
def test_what_stands_around_a_figure(text: str, kind: str, value: str, unit: str, modifier: str) -> None:
    found = [(q.kind, q.value, q.unit, q.modifier) for q in find_numbers(text, "en")]
    assert found == [(kind, value, unit, modifier)]


@given(st.integers(1, 500))
def test_units_convert(number: int) -> None:
    assert in_base_unit(str(number * 7), "day") == in_base_unit(str(number), "week")
    assert in_base_unit(str(number * 1000), "metre") == in_base_unit(str(number), "kilometre")


TOGETHER = [
    ("en", "three dollars and ten cents", "3.1"),
    ("es", "dos euros con cincuenta céntimos", "2.5"),
    ("ru", "три рубля десять копеек", "3.1"),
    ("de", "zwei Kilo und hundert Gramm", "2100"),
    ("en", "four feet six inches", "54"),
    ("it", "3 milioni e 800 mila euro", "3800000"),
    ("en", "half a dozen boats", "6"),
    ("fr", "une demi-douzaine de bateaux", "6"),
    ("pt", "meia dúzia de barcos", "6"),
    ("en", "a day and a half", "1.5"),
]


@pytest.mark.parametrize(("language", "text", "value"), TOGETHER)
def test_what_stands_together_is_one_amount(language: str, text: str, value: str) -> None:
    assert [quantity.value for quantity in find_numbers(f"x {text} x", language)] == [value]


APART = [
    ("en", "two kilos or 100 grams"),
    ("en", "three dollars, ten cents"),
    ("en", "5 km and 7 km"),
    ("en", "2 million and 3 men"),
    ("de", "zwei Euro oder zehn Cent"),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_what_is_not_one_amount_stays_two(language: str, text: str) -> None:
    assert len(find_numbers(f"x {text} x", language)) == 2


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "environ 7,3 millions de mètres cubes de terre", "cubic-metre"),
        ("fr", "deux millions d'hectares", "hectare"),
        ("es", "7,3 millones de toneladas de trigo", "tonne"),
        ("es", "una docena de kilómetros", "kilometre"),
        ("it", "7,3 milioni di tonnellate di grano", "tonne"),
        ("pt", "7,3 milhões de litros de leite", "litre"),
        ("es", "los cuatro de pie", ""),
        ("fr", "7,3 millions de visiteurs", ""),
    ],
)
def test_a_particle_joins_the_unit_to_a_numeral_that_is_a_noun(language: str, text: str, unit: str) -> None:
    assert [quantity.unit for quantity in find_numbers(text, language)] == [unit]


def test_dollars_of_any_country_are_money_and_parts_per_million_are_a_unit() -> None:
    assert [(q.kind, q.unit) for q in find_numbers("about FJ$7,300 for it", "en")] == [("money", "fj$")]
    assert [q.unit for q in find_numbers("a reading of 12 ppm of lead", "en")] == ["part-per-million"]
