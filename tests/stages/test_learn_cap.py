"""The cap that a corpus teaches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.learn_cap import learn_cap

COUNTS = st.dictionaries(st.integers(2, 80), st.integers(1, 500))


@given(COUNTS, st.integers(1, 200), st.integers(0, 50))
def test_it_stays_within_its_bounds_and_fits_the_budget(keys: dict[int, int], documents: int, budget: int) -> None:
    cap = learn_cap(keys, documents, 16, 64, budget)
    spent = sum(count * n * (n - 1) // 2 for n, count in keys.items() if n <= cap)
    assert 16 <= cap <= 64
    assert cap == 16 or spent <= budget * documents


@given(COUNTS, st.integers(1, 200), st.integers(0, 50))
def test_a_larger_budget_never_lowers_it(keys: dict[int, int], documents: int, budget: int) -> None:
    assert learn_cap(keys, documents, 16, 64, budget) <= learn_cap(keys, documents, 16, 64, budget + 1)


def test_it_comes_to_stand_below_what_sites_repeat() -> None:
    assert learn_cap({2: 9_000, 3: 900, 50: 160}, 2_000, 16, 64, 32) == 49


def test_an_upper_bound_below_the_floor_holds() -> None:
    assert learn_cap({5: 10**6}, 10, 16, 5, 1) == 5
