"""The kernels behind links and features against their twins, interpreted and compiled."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels._jit import use_compiled
from samesource.kernels.aligning.exact_dot import PARTS, exact_dot
from samesource.kernels.average_shares import average_shares
from samesource.kernels.compare_bags import compare_bags
from samesource.kernels.compare_grams import compare_grams
from samesource.kernels.count_entries import count_entries
from samesource.kernels.free_run import free_run
from samesource.kernels.pair_sentences import pair_sentences
from samesource.kernels.sentence_runs import sentence_runs
from tests.kernels import naive_alignment, naive_features

TERMS = 6
words = st.lists(st.integers(0, TERMS - 1), max_size=30)
weights = st.lists(st.integers(1, 6_000_000), min_size=TERMS, max_size=TERMS)
sentences = st.lists(st.sets(st.integers(0, TERMS - 1), min_size=1), max_size=6)


@pytest.fixture(autouse=True, params=[False, True], ids=["interpreted", "compiled"])
def compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    use_compiled(request.param)
    yield
    use_compiled(False)


def longs(values: list[int]) -> np.ndarray:
    return np.array(values, np.int64)


def sparse(rows: list[set[int]]) -> tuple[np.ndarray, np.ndarray]:
    listed = [(row, term) for row, terms in enumerate(rows) for term in sorted(terms)]
    return longs([row for row, _ in listed]), longs([term for _, term in listed])


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, TERMS - 1)), max_size=30))
def test_entries_count_what_each_owner_holds(pairs: list[tuple[int, int]]) -> None:
    pairs = sorted(pairs, key=lambda pair: pair[0])
    found = count_entries(longs([pair[0] for pair in pairs]), longs([pair[1] for pair in pairs]), TERMS)
    assert list(zip(*(column.tolist() for column in found), strict=True)) == naive_features.entries(pairs)


@given(words, words, st.integers(2, 5), st.data())
def test_grams_are_sets_of_windows(a: list[int], b: list[int], n: int, data: st.DataObject) -> None:
    allowed = [data.draw(st.lists(st.booleans(), min_size=len(x), max_size=len(x))) for x in (a, b)]
    found = compare_grams(longs(a), np.array(allowed[0], bool), longs(b), np.array(allowed[1], bool), n)
    own, other = naive_features.grams(a, allowed[0], n), naive_features.grams(b, allowed[1], n)
    assert found == (len(own), len(other), len(own & other))


@given(words, words, weights)
def test_bags_are_compared_in_whole_numbers(a: list[int], b: list[int], weight: list[int]) -> None:
    assert compare_bags(longs(a), longs(b), longs(weight)) == naive_features.bags(a, b, weight)


@given(words, words, st.data())
def test_runs_are_cut_by_quotations_and_sentences(a: list[int], b: list[int], data: st.DataObject) -> None:
    runs = sorted(naive_alignment.runs(a, b, 2, 4))
    table = np.array(runs, np.int64).reshape(-1, 3)
    barred = [data.draw(st.lists(st.booleans(), min_size=len(x), max_size=len(x))) for x in (a, b)]
    bars = [np.array(flags, bool) for flags in barred]
    assert free_run(table, *bars) == naive_features.free_run(runs, *barred)
    owner = [sorted(data.draw(st.lists(st.integers(0, 3), min_size=len(x), max_size=len(x)))) for x in (a, b)]
    found = sentence_runs(table, longs(owner[0]), longs(owner[1]), (4, 4), 3)
    assert found.tolist() == naive_features.sentence_runs(runs, *owner, (4, 4), 3)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9_000_000)), max_size=20))
def test_averages_are_exact_sums(drawn: list[tuple[float, int]]) -> None:
    share, mass = [pair[0] for pair in drawn], [float(pair[1]) for pair in drawn]
    assert tuple(average_shares(np.array(share), np.array(mass))) == naive_features.shares(share, mass)


@given(sentences, sentences, weights)
def test_paired_sentences_are_each_others_best(a: list[set[int]], b: list[set[int]], weight: list[int]) -> None:
    i, j = pair_sentences(sparse(a), sparse(b), (len(a), len(b)), np.array(weight, float), 0.25)
    assert list(zip(i.tolist(), j.tolist(), strict=True)) == naive_features.best_pairs(a, b, weight, 0.25)


@given(st.lists(st.floats(-1e12, 1e12), max_size=12))
def test_an_exact_sum_does_not_depend_on_order(values: list[float]) -> None:
    ones, parts = np.ones(len(values)), np.empty(PARTS)
    assert exact_dot(np.array(values), ones, parts) == math.fsum(values)
    for order in itertools.islice(itertools.permutations(values), 5):
        assert exact_dot(np.array(order), ones, parts) == math.fsum(values)
