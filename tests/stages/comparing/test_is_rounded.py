"""When a figure is another told less exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.records.fact import Fact
from samesource.stages.comparing.is_rounded import is_rounded


def figure(value: str, unit: str = "", modifier: str = "") -> Fact:
    return Fact("measure" if unit else "number", 0, 1, 0, value, unit, modifier, value)


PAIRS = [
    (figure("14.2", "kilometre"), figure("14", "kilometre"), True),
    (figure("14.2", "kilometre"), figure("14", "mile"), False),
    (figure("617000"), figure("600000"), True),
    (figure("687000"), figure("600000", modifier="more"), False),
    (figure("648000"), figure("650000"), True),
    (figure("2.69"), figure("2.6", modifier="more"), True),
    (figure("2.69"), figure("2.6"), False),
    (figure("14"), figure("10"), False),
    (figure("43"), figure("46"), False),
]


@pytest.mark.parametrize(("first", "second", "rounded"), PAIRS)
def test_fewer_digits_and_near_enough(first: Fact, second: Fact, rounded: bool) -> None:
    assert is_rounded(first, second) is rounded
    assert is_rounded(second, first) is rounded


@given(st.integers(1, 10**9))
def test_no_figure_is_rounded_to_itself(value: int) -> None:
    assert not is_rounded(figure(str(value)), figure(f"{value}.0"))
