"""Laws of counting independent texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.support_claims import support_claims


@st.composite
def _forests(draw: st.DrawFn) -> tuple[list[list[int]], set[int]]:
    """Draw parents of up to nine witnesses (earlier ones or lost sources) and who asserts."""
    size = draw(st.integers(1, 9))
    parents = [draw(st.lists(st.integers(-3, i - 1), max_size=2, unique=True)) for i in range(size)]
    return parents, draw(st.sets(st.integers(0, size - 1)))


def _estimate(asserting: set[int], parents: list[list[int]]) -> int:
    return support_claims(asserting, parents, [])["estimate"]


@given(_forests())
def test_the_count_lies_between_one_and_the_number_of_asserting_texts(forest: tuple[list[list[int]], set[int]]) -> None:
    parents, asserting = forest
    count = _estimate(asserting, parents)
    assert (count == 0) == (not asserting)
    assert count <= len(asserting)


@given(_forests())
def test_an_unrelated_text_that_asserts_adds_exactly_one(forest: tuple[list[list[int]], set[int]]) -> None:
    parents, asserting = forest
    assert _estimate(asserting | {len(parents)}, [*parents, []]) == _estimate(asserting, parents) + 1


@given(_forests(), st.data())
def test_a_child_of_an_asserting_text_adds_nothing(
    forest: tuple[list[list[int]], set[int]], data: st.DataObject
) -> None:
    parents, asserting = forest
    if asserting:
        parent = data.draw(st.sampled_from(sorted(asserting)))
        assert _estimate(asserting | {len(parents)}, [*parents, [parent]]) == _estimate(asserting, parents)


@given(_forests())
def test_samples_only_widen_the_interval(forest: tuple[list[list[int]], set[int]]) -> None:
    parents, asserting = forest
    alone = [[] for _ in parents]
    support = support_claims(asserting, parents, [alone] * 20 + [parents] * 20)
    assert support["low"] <= support["estimate"] <= support["high"] <= len(asserting)


def test_children_of_one_lost_source_count_once() -> None:
    assert _estimate({0, 1}, [[-1], [-1]]) == 1
    assert _estimate({0, 1}, [[-1], [-2]]) == 2


def test_a_merger_of_two_asserting_texts_is_no_third() -> None:
    assert _estimate({0, 1, 2}, [[], [], [0, 1]]) == 2


def test_a_parent_that_says_otherwise_gives_nothing() -> None:
    assert _estimate({1}, [[], [0]]) == 1
    assert _estimate({1, 2}, [[], [0], [0]]) == 2


def test_texts_that_depend_on_each_other_are_one_though_no_edge_joins_them() -> None:
    tied = {0: frozenset({1}), 1: frozenset({0})}
    found = support_claims([0, 1, 2], [[], [], []], [[[], [], []]], tied)
    assert found == {"estimate": 2, "low": 2, "high": 3}
