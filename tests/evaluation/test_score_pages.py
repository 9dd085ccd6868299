from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.score_pages import score_pages

WORDS = st.lists(st.sampled_from(["ferry", "council", "rain", "gull", "drum", "said"]), max_size=30).map(" ".join)
PAGES = st.dictionaries(st.sampled_from("abcdef"), WORDS, max_size=6)


@given(PAGES)
def test_the_truth_itself_scores_one_wherever_a_page_has_text(pages: dict[str, str]) -> None:
    score = score_pages(pages, pages)
    assert score.f1 == (1.0 if any(pages.values()) else 0.0)
    assert set(score.pages.values()) <= {1.0}


@given(PAGES, PAGES)
def test_precision_and_recall_change_places_with_truth_and_found(one: dict[str, str], other: dict[str, str]) -> None:
    both = {name: (one[name], other[name]) for name in one.keys() & other.keys()}
    here = score_pages({n: a for n, (a, _) in both.items()}, {n: b for n, (_, b) in both.items()})
    there = score_pages({n: b for n, (_, b) in both.items()}, {n: a for n, (a, _) in both.items()})
    assert (here.precision, here.recall) == (there.recall, there.precision)
    assert here.pages == there.pages


@given(PAGES, PAGES, st.sampled_from([", ", " – ", "\n\n", "\t"]))
def test_punctuation_and_space_weigh_nothing(truths: dict[str, str], found: dict[str, str], between: str) -> None:
    spaced = {name: text.replace(" ", between) for name, text in found.items()}
    assert score_pages(truths, spaced) == score_pages(truths, found)


def test_shingles_count_as_often_as_they_stand() -> None:
    once, twice = "the drum went home at last", "the drum went home at last " * 2
    score = score_pages({"page": once}, {"page": twice})
    assert score.recall == 1.0
    assert score.precision == pytest.approx(3 / 9)


def test_every_page_weighs_the_same_however_long() -> None:
    truths = {"long": "one two three four five six seven eight", "short": "alpha beta"}
    score = score_pages(truths, {"long": truths["long"], "short": "gamma"})
    assert score.precision == score.recall == 0.5


def test_a_page_left_empty_lowers_recall_and_not_precision() -> None:
    truths = {"a": "one two three four five", "b": "six seven eight nine ten"}
    score = score_pages(truths, {"a": truths["a"]})
    assert (score.precision, score.recall) == (1.0, 0.5)
    assert score.pages == {"a": 1.0, "b": 0.0}
