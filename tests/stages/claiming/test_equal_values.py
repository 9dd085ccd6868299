"""Which figures and dates state one value."""

from __future__ import annotations

import pytest

from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.mention import Mention


def _value(kind: str, key: str, unit: str = "") -> Mention:
    return Mention(0, kind, 0, 1, 0, 0, 1, key, unit)


@pytest.mark.parametrize(
    ("kind", "a", "b", "unit", "same"),
    [
        ("quantity", "18642", "18000", "", True),
        ("quantity", "18642", "19000", "", True),
        ("quantity", "18642", "17000", "", False),
        ("quantity", "38600", "36800", "", False),
        ("quantity", "640", "614", "", False),
        ("quantity", "9.4", "9", "inch", True),
        ("quantity", "9.4", "8", "inch", False),
        ("date", "2033-06-??", "2033-06-30", "", True),
        ("date", "????-11-11", "2031-11-11", "", True),
        ("date", "????-11-11", "2031-11-12", "", False),
        ("date", "2031-??-??", "2032-??-??", "", False),
    ],
)
def test_roundings_and_partial_dates(kind: str, a: str, b: str, unit: str, same: bool) -> None:
    assert equal_values(_value(kind, a, unit), _value(kind, b, unit)) is same
    assert equal_values(_value(kind, b, unit), _value(kind, a, unit)) is same


def test_a_bare_dollar_sign_may_be_any_dollar() -> None:
    assert equal_values(_value("quantity", "230", "$"), _value("quantity", "230", "USD"))
    assert equal_values(_value("quantity", "230", "$"), _value("quantity", "230", "fj$"))
    assert not equal_values(_value("quantity", "230", "$"), _value("quantity", "230", "PEN"))
