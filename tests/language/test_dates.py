from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.dates import find_dates

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(DAYS, st.sampled_from(["en", "de", "fr", "es", "it", "pt", "ru"]))
def test_long_dates_of_cldr_have_one_value(day: dt.date, language: str) -> None:
    written = format_date(day, "long", locale=language)
    assert [moment.value for moment in find_dates(f"x {written} x", language)] == [day.isoformat()]


@given(DAYS)
def test_iso_dates_are_read(day: dt.date) -> None:
    assert [moment.value for moment in find_dates(f"on {day.isoformat()} at", "fr")] == [day.isoformat()]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "from September 18 to 24", ["????-09-18", "????-09-24"]),
        ("en", "between 18 and 24 September", ["????-09-18", "????-09-24"]),
        ("en", "between May 9 and Aug. 14, 2028", ["????-05-09", "2028-08-14"]),
        ("en", "in 2019, and by March", ["2019-??-??", "????-03-??"]),
        ("en", "they may march on", []),
        ("en", "It ends on 24 September. May others follow?", ["????-09-24"]),
        ("en", "2019 homes", []),
        ("de", "vom 3. bis 9. Mai", ["????-05-03", "????-05-09"]),
        ("fr", "le 1er mai", ["????-05-01"]),
        ("es", "del 3 al 9 de mayo", ["????-05-03", "????-05-09"]),
        ("en", "at 4:30 p.m.", ["16:30"]),
        ("de", "um 14.30 Uhr", ["14:30"]),
        ("fr", "à 14 h 30", ["14:30"]),
        ("en", "on Tuesday, not yesterday", ["1", "-1"]),
    ],
)
def test_partial_dates_ranges_and_times(language: str, text: str, values: list[str]) -> None:
    assert [moment.value for moment in find_dates(text, language)] == values
