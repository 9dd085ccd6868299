from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.growth_exponent import growth_exponent


@given(st.floats(0.1, 3), st.floats(0.001, 1000))
def test_it_finds_the_exponent_of_a_power_law_whatever_the_unit(exponent: float, factor: float) -> None:
    sizes = [10_000, 50_000, 200_000, 1_000_000]
    assert growth_exponent(sizes, [factor * size**exponent for size in sizes]) == pytest.approx(exponent)


def test_a_fixed_cost_makes_growth_seem_slower() -> None:
    sizes = [1, 2, 4, 8]
    assert growth_exponent(sizes, [10 + size for size in sizes]) < 1


@pytest.mark.parametrize(("sizes", "costs"), [([1], [1]), ([2, 2], [1, 3]), ([1, 2], [0, 1]), ([], [])])
def test_it_says_nothing_without_two_sizes_and_costs(sizes: list[float], costs: list[float]) -> None:
    assert math.isnan(growth_exponent(sizes, costs))
