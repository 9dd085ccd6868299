from __future__ import annotations

import itertools
import random

import pytest

from samesource.evaluation.score_clusters import score_clusters

TRUTH = [
    {"kind": "edited", "rate": 5, "original": "a", "member": "b", "relation": "copy"},
    {"kind": "edited", "rate": 5, "original": "a", "member": "c", "relation": "copy"},
    {"kind": "truncated", "rate": 30, "original": "d", "member": "e", "relation": "copy"},
    {"relation": "passage", "rate": 0, "source": "f", "host": "g"},
]


def test_all_found_is_perfect_and_nothing_found_has_no_recall() -> None:
    score = score_clusters(TRUTH, [["a", "b", "c"], ["d", "e"], ["f", "g"]])
    assert (score.precision, score.recall, score.wrong) == (1.0, 1.0, 0)
    none = score_clusters(TRUTH, [])
    assert (none.precision, none.recall, none.found) == (1.0, 0.0, 0)
    assert set(none.by_plant.values()) == {0.0}


def test_recall_is_told_by_kind_and_rate() -> None:
    score = score_clusters(TRUTH, [["b", "a"], ["a", "b"], ["f", "g"]])
    assert score.by_plant == {("edited", 5): 0.5, ("passage", 0): 1.0, ("truncated", 30): 0.0}
    assert score.planted == {("edited", 5): 2, ("passage", 0): 1, ("truncated", 30): 1}
    assert (score.found, score.precision) == (2, 1.0)


def test_two_copies_of_one_original_are_right_and_unplanted_pairs_wrong() -> None:
    score = score_clusters(TRUTH, [["b", "c"], ["x", "y"], ["a", "d"]])
    assert (score.found, score.wrong) == (3, 2)
    assert score.recall == 0.0


def test_a_giant_chain_costs_precision_and_no_time() -> None:
    names = [str(i) for i in range(100_000)]
    score = score_clusters(TRUTH, [[*"abcde", *names]])
    assert score.recall == pytest.approx(0.75)
    assert score.precision == pytest.approx(4 / score.found)


def test_groups_score_as_their_pairs_do() -> None:
    source = random.Random(3)
    names = [f"n{i}" for i in range(30)]
    truth = [
        {"kind": "edited", "rate": 0, "original": names[i], "member": names[i + 1], "relation": "copy"}
        for i in range(0, 20, 2)
    ]
    source.shuffle(names)
    groups = [names[i : i + 5] for i in range(0, 30, 5)]
    pairs = [pair for group in groups for pair in itertools.combinations(group, 2)]
    assert score_clusters(truth, groups) == score_clusters(truth, pairs)
