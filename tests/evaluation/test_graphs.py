from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.ancestor_pairs import ancestor_pairs
from samesource.evaluation.calibration_error import calibration_error
from samesource.evaluation.match_lost import match_lost
from samesource.evaluation.sign_similarity import sign_similarity

_NODES = "abcdefg"
_EDGES = st.sets(st.tuples(st.sampled_from(_NODES), st.sampled_from(_NODES)).filter(lambda e: e[0] != e[1]), max_size=9)


def _steps(edges: set[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """Floyd and Warshall's shortest ways."""
    steps = {(a, b): 0.0 if a == b else float("inf") for a in _NODES for b in _NODES}
    steps |= {pair: 1.0 for a, b in edges for pair in ((a, b), (b, a))}
    for via, a, b in itertools.product(_NODES, repeat=3):
        steps[a, b] = min(steps[a, b], steps[a, via] + steps[via, b])
    return steps


@given(_EDGES, _EDGES)
def test_sign_similarity_is_the_mean_over_triples(found: set[tuple[str, str]], true: set[tuple[str, str]]) -> None:
    def sign(steps: dict[tuple[str, str], float], a: str, b: str, c: str) -> int:
        return (steps[a, b] > steps[a, c]) - (steps[a, b] < steps[a, c])

    one, other = _steps(found), _steps(true)
    scores = [
        1 - abs(sign(one, a, b, c) - sign(other, a, b, c)) / 2
        for a in _NODES
        for b, c in itertools.combinations([name for name in _NODES if name != a], 2)
    ]
    assert sign_similarity(found, true, _NODES) == pytest.approx(sum(scores) / len(scores))


@given(_EDGES)
def test_directions_and_names_of_lost_nodes_do_not_count(edges: set[tuple[str, str]]) -> None:
    turned = {(b, a) for a, b in edges}
    renamed = {(a.replace("g", "lost"), b.replace("g", "lost")) for a, b in edges}
    assert sign_similarity(turned, edges, _NODES) == 1
    assert sign_similarity(renamed, edges, _NODES[:-1]) == 1


@given(_EDGES)
def test_ancestors_are_those_that_a_walk_reaches(edges: set[tuple[str, str]]) -> None:
    reached = set(edges)
    for via, a, b in itertools.product(_NODES, repeat=3):
        if (a, via) in reached and (via, b) in reached:
            reached.add((a, b))
    assert ancestor_pairs(edges) == {(a, b) for a, b in reached if a != b}


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=30), st.integers(1, 12))
def test_calibration_error_is_the_weighted_gap_of_bins(pairs: list[tuple[float, bool]], bins: int) -> None:
    wanted = 0.0
    for place in range(bins):
        low, high = place / bins, (place + 1) / bins
        cell = [(p, true) for p, true in pairs if low < p * 1 <= high or (place == 0 and p == 0)]
        if cell:
            stated, happened = (sum(column) / len(cell) for column in zip(*cell, strict=True))
            wanted += len(cell) / len(pairs) * abs(stated - happened)
    # A probability on the edge of two bins may fall into either by rounding.
    if all(abs(p * bins - round(p * bins)) > 1e-9 or p in (0, 1) for p, _ in pairs):
        assert calibration_error(*zip(*pairs, strict=True), bins) == pytest.approx(wanted)


def test_calibration_of_certainty() -> None:
    assert calibration_error([1.0, 0.0, 1.0], [True, False, True]) == 0
    assert calibration_error([1.0, 0.0], [False, True]) == 1
    assert calibration_error([], []) == 0


def test_a_lost_source_is_matched_once_and_by_two_children() -> None:
    true = [{"a", "b", "c"}, {"d", "e"}, {"f"}]
    assert match_lost([{"a", "b"}, {"b", "c"}, {"d", "x"}], true).recall == 0.5
    assert match_lost([{"a", "b"}, {"b", "c"}, {"d", "x"}], true).precision == pytest.approx(1 / 3)
    assert match_lost(true[:2], true).f1 == 1
    assert (match_lost([], []).f1, match_lost([], true).f1) == (1, 0)
