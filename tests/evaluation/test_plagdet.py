from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.plagdet import plagdet

spans = st.builds(
    lambda a, m, b, n: (a, a + m, b, b + n),
    st.integers(0, 60),
    st.integers(1, 20),
    st.integers(0, 60),
    st.integers(1, 20),
)
pairs = st.lists(st.lists(spans, max_size=3), min_size=1, max_size=3)


def characters(item: tuple[int, int, int, int]) -> set[tuple[str, int]]:
    return {("a", k) for k in range(item[0], item[1])} | {("b", k) for k in range(item[2], item[3])}


def overlap(x: tuple[int, int, int, int], y: tuple[int, int, int, int]) -> bool:
    shared = characters(x) & characters(y)
    return {side for side, _ in shared} == {"a", "b"}


def covered(item: tuple[int, int, int, int], others: list[tuple[int, int, int, int]]) -> float:
    near: set[tuple[str, int]] = set().union(*(characters(y) for y in others if overlap(item, y)))
    return len(characters(item) & near) / len(characters(item))


@given(pairs, st.data())
def test_it_is_the_score_of_character_sets(cases: list[list[tuple[int, int, int, int]]], data: st.DataObject) -> None:
    found = [data.draw(st.lists(spans, max_size=3)) for _ in cases]
    score = plagdet(cases, found)
    recall = [covered(case, found[k]) for k, row in enumerate(cases) for case in row]
    precision = [covered(item, cases[k]) for k, row in enumerate(found) for item in row]
    hits = [sum(overlap(case, item) for item in found[k]) for k, row in enumerate(cases) for case in row]
    hits = [count for count in hits if count]
    if not recall and not precision:
        assert score.plagdet == 1.0
        return
    r = sum(recall) / len(recall) if recall else 0.0
    p = sum(precision) / len(precision) if precision else 0.0
    g = sum(hits) / len(hits) if hits else 1.0
    expected = (2 * p * r / (p + r) if p + r else 0.0) / math.log2(1 + g)
    assert score.plagdet == pytest.approx(expected)
    assert score.granularity == pytest.approx(g)


@given(pairs)
def test_the_cases_themselves_are_found_whole(cases: list[list[tuple[int, int, int, int]]]) -> None:
    score = plagdet(cases, cases)
    assert score.precision == pytest.approx(1.0)
    assert score.recall == pytest.approx(1.0)


def test_finding_a_case_in_pieces_costs() -> None:
    whole = plagdet([[(0, 100, 0, 100)]], [[(0, 100, 0, 100)]])
    pieces = plagdet([[(0, 100, 0, 100)]], [[(0, 50, 0, 50), (50, 100, 50, 100)]])
    assert whole.plagdet == 1.0
    assert pieces.recall == pieces.precision == 1.0
    assert pieces.plagdet == pytest.approx(1 / math.log2(3))
