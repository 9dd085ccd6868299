"""What clauses have in common: laws over made-up bags."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.comparing.shared_weights import shared_weights

BAGS = st.lists(
    st.dictionaries(
        st.sampled_from(["roof", "roofing", "quay", "derailed", "derailment", "bridge"]), st.just(2.0), max_size=4
    ),
    max_size=4,
)


@given(BAGS, BAGS)
def test_it_is_the_same_both_ways(own: list[dict[str, float]], others: list[dict[str, float]]) -> None:
    assert np.allclose(shared_weights(own, others), shared_weights(others, own).T)


@given(BAGS)
def test_a_clause_shares_all_of_itself_and_no_more_with_any_other(bags: list[dict[str, float]]) -> None:
    shared = shared_weights(bags, bags)
    whole = np.array([sum(bag.values()) for bag in bags])
    assert np.allclose(np.diag(shared), whole)
    assert (shared <= (whole[:, None] + whole[None, :]) / 2 + 1e-9).all()


def test_words_that_begin_alike_count_in_part() -> None:
    shared = shared_weights([{"derailed": 2.0}], [{"derailed": 2.0}, {"derailment": 2.0}, {"bridge": 2.0}])[0]
    assert shared[0] > shared[1] > shared[2] == 0.0
