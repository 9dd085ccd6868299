from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.covered_length import covered_length

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


@given(st.integers(0, 40), st.integers(0, 40), SPANS)
def test_it_counts_the_positions_that_lie_in_any_span(start: int, end: int, spans: list[tuple[int, int]]) -> None:
    inside = {i for low, high in spans for i in range(low, high)}
    assert covered_length(start, end, spans) == len(inside & set(range(start, end)))
