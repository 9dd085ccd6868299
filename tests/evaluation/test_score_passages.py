from __future__ import annotations

from typing import Any

import pytest

from samesource.evaluation.score_passages import score_passages


def _planted(source: str, host: str, spans: tuple[int, int, int, int], rate: int = 0) -> dict[str, Any]:
    names = ("source_start", "source_end", "host_start", "host_end")
    return {"source": source, "host": host, "rate": rate, **dict(zip(names, spans, strict=True))}


def _passage(a: str, b: str, spans: tuple[int, int, int, int]) -> dict[str, Any]:
    names = ("a_start", "a_end", "b_start", "b_end")
    return {"a": a, "b": b, **dict(zip(names, spans, strict=True))}


TRUTH = [_planted("s", "h", (100, 200, 300, 400)), _planted("t", "i", (0, 50, 10, 60), rate=15)]


def test_the_truth_itself_is_perfect_in_either_order_of_the_two() -> None:
    score = score_passages(TRUTH, [_passage("s", "h", (100, 200, 300, 400)), _passage("i", "t", (10, 60, 0, 50))])
    assert (score.planted, score.found, score.recall, score.precision, score.others) == (2, 2, 1.0, 1.0, 0)


def test_nothing_found_has_no_recall_and_says_nothing_wrong() -> None:
    score = score_passages(TRUTH, [])
    assert (score.found, score.recall, score.precision) == (0, 0.0, 1.0)


def test_parts_count_once_and_by_their_characters() -> None:
    halves = [_passage("s", "h", (100, 150, 300, 350)), _passage("s", "h", (100, 150, 300, 350))]
    score = score_passages(TRUTH, halves)
    assert score.recall == pytest.approx(100 / 300)
    assert score.recall_by_rate == {0: 0.5, 15: 0.0}
    assert score.found_by_rate == {0: 1.0, 15: 0.0}
    assert score.precision == 1.0


def test_what_reaches_beyond_costs_precision_on_planted_pairs_only() -> None:
    wide = [_passage("h", "s", (300, 400, 0, 200)), _passage("x", "y", (0, 1000, 0, 1000))]
    score = score_passages(TRUTH, wide)
    assert score.precision == pytest.approx(200 / 300)
    assert score.others == 1


def test_a_pair_counts_as_found_only_where_both_sides_meet() -> None:
    score = score_passages(TRUTH, [_passage("s", "h", (100, 200, 0, 100))])
    assert score.found == 0
    assert score.recall == pytest.approx(100 / 300)
