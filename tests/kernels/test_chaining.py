"""Laws of the kernels that chain exact runs of words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.kernels._jit import use_compiled
from samesource.kernels.chaining.chain_pairs import PairChains, chain_pairs
from tests.kernels import naive_chaining as naive

WORDS = st.lists(st.integers(0, 12), max_size=40)
GAP, LEAST = 4, 3


@pytest.fixture(autouse=True, params=[False, True], ids=["interpreted", "compiled"])
def compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    use_compiled(request.param)
    yield
    use_compiled(False)


def chain(pairs: list[tuple[list[int], list[int]]], least: int = LEAST, threads: int = 1) -> PairChains:
    texts = [text for pair in pairs for text in pair]
    words = np.array([word for text in texts for word in text], np.uint64)
    offsets = np.cumsum([0, *map(len, texts)])
    left = 2 * np.arange(len(pairs))
    return chain_pairs(words, offsets, left, left + 1, np.full(len(pairs), least), GAP, threads)


def boxes(a: list[int], b: list[int], least: int = LEAST) -> list[tuple[int, ...]]:
    return [tuple(box) for box in chain([(a, b)], least).boxes.tolist()]


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_chains_equal_their_twin(a: list[int], b: list[int]) -> None:
    many = [word for word in set(b) if b.count(word) > 15]
    expected = naive.chains(a, b, GAP, LEAST)
    if not many and len(expected) <= 16:
        assert boxes(a, b) == expected


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_chains_begin_and_end_with_equal_words(a: list[int], b: list[int]) -> None:
    for low_a, high_a, low_b, high_b, words in boxes(a, b):
        assert a[low_a] == b[low_b]
        assert a[high_a - 1] == b[high_b - 1]
        assert words <= min(high_a - low_a, high_b - low_b)


@given(st.integers(6, 40), st.data())
@settings(max_examples=40, deadline=None)
def test_a_text_of_other_words_is_found_whole_over_edits(size: int, data: st.DataObject) -> None:
    text = list(range(100, 100 + size))
    edited = list(text)
    edited[data.draw(st.integers(2, size - 3))] = 7
    assert boxes(text, text) == [(0, size, 0, size, size)]
    assert [box[:4] for box in boxes([1, 2, *text, 3], [4, *edited, 5, 6], 2)] == [(2, 2 + size, 1, 1 + size)]


def test_nothing_is_found_where_no_two_words_in_a_row_are_shared() -> None:
    assert boxes([1, 2, 3, 4], [4, 3, 2, 1], 1) == []
    assert boxes([], [1, 2], 1) == []


def test_threads_and_other_pairs_do_not_matter() -> None:
    draw = np.random.default_rng(5)
    pairs = [(draw.integers(0, 9, 30).tolist(), draw.integers(0, 9, 25).tolist()) for _ in range(20)]
    together = chain(pairs, threads=2)
    for k, pair in enumerate(pairs):
        own = together.boxes[together.offsets[k] : together.offsets[k + 1]]
        assert [tuple(box) for box in own.tolist()] == boxes(*pair)


def test_a_text_that_repeats_itself_costs_no_more_than_its_length() -> None:
    use_compiled(True)
    found = chain([([1] * 20_000, [1] * 20_000)])
    assert len(found.boxes) <= 16
