from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.units import UNITS
from samesource.records.fact import Fact
from samesource.stages.comparing.equal_values import equal_values


def fact(value: str, unit: str = "", modifier: str = "", kind: str = "number") -> Fact:
    return Fact(kind, 0, 1, 0, value, unit, modifier, value)


FIGURES = st.builds(
    fact,
    st.decimals(1, 10**6, places=1).map(lambda number: format(number.normalize(), "f")),
    st.sampled_from(["", "%", "EUR", "$", "USD", "day", "week", "kilometre", "mile"]),
    st.sampled_from(["", "about", "more", "less", "at-least", "at-most"]),
)


@given(FIGURES, FIGURES)
def test_equality_is_symmetric_and_reflexive(first: Fact, second: Fact) -> None:
    assert equal_values(first, second) == equal_values(second, first)
    assert equal_values(first, first)


@given(st.integers(1, 10_000), st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_a_value_equals_its_conversion(number: int, unit: str, other: str) -> None:
    if UNITS[unit][0] == UNITS[other][0] and unit != other:
        converted = Decimal(number) * Decimal(UNITS[unit][1]) / Decimal(UNITS[other][1])
        assert equal_values(fact(str(number), unit), fact(format(converted, "f"), other))
        assert not equal_values(fact(str(number), unit), fact(format(converted * Decimal("1.5"), "f"), other))


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        (fact("300", modifier="more"), fact("312"), True),
        (fact("300", modifier="more"), fact("298"), False),
        (fact("400", modifier="about"), fact("412"), True),
        (fact("36800", modifier="about"), fact("38600"), False),
        (fact("400", modifier="more"), fact("400", modifier="less"), False),
        (fact("50", "%", kind="percent"), fact("0.5", kind="fraction"), True),
        (fact("2031-07-09", kind="date"), fact("????-07-09", kind="date"), True),
        (fact("2031-??-??", kind="date"), fact("2013-??-??", kind="date"), False),
        (fact("2", kind="weekday"), fact("2", kind="number"), False),
        (fact("21:00", kind="time"), fact("09:00", kind="time"), True),
    ],
)
def test_rounding_shares_and_partial_dates(first: Fact, second: Fact, equal: bool) -> None:
    assert equal_values(first, second) is equal
    assert equal_values(second, first) is equal
