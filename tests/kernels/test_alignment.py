from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels._jit import use_compiled
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.kernels.filter_mutual import filter_mutual
from samesource.kernels.find_runs import find_runs
from samesource.kernels.find_seeds import find_seeds
from samesource.kernels.merge_boxes import merge_boxes
from samesource.kernels.number_terms import number_terms
from samesource.kernels.rank_agreement import rank_agreement
from samesource.kernels.refine_edges import refine_edges
from samesource.kernels.seed_bounds import SeedBounds
from samesource.kernels.sentence_coverage import sentence_coverage
from samesource.kernels.shared_sums import shared_sums
from samesource.kernels.split_units import split_units
from samesource.kernels.unit_bags import UnitBags
from samesource.kernels.weigh_subsequence import weigh_subsequence
from tests.kernels import naive_alignment as naive

TERMS = 6
words = st.lists(st.integers(0, TERMS - 1), max_size=40)
weights = st.lists(st.integers(1, 9_000), min_size=TERMS, max_size=TERMS)
sentences = st.lists(st.sets(st.integers(0, TERMS - 1), min_size=1), max_size=6)


@pytest.fixture(autouse=True, params=[False, True], ids=["interpreted", "compiled"])
def compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    use_compiled(request.param)
    yield
    use_compiled(False)


def longs(values: list[int]) -> np.ndarray:
    return np.array(values, np.int64)


def entries(rows: list[set[int]]) -> tuple[np.ndarray, np.ndarray]:
    listed = [(row, term) for row, terms in enumerate(rows) for term in sorted(terms)]
    return longs([row for row, _ in listed]), longs([term for _, term in listed])


@given(sentences, sentences, weights)
def test_shared_sums_are_a_product_of_tables(a: list[set[int]], b: list[set[int]], weight: list[int]) -> None:
    tables = [np.array([[term in row for term in range(TERMS)] for row in side]).reshape(-1, TERMS) for side in (a, b)]
    value = np.array(weight, float)
    plain, weighed = shared_sums(
        entries(a), entries(b), (len(a), len(b)), [(None, None), (value[entries(a)[1]], value[entries(b)[1]])]
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("samesource.kernels.shared_sums._PAIRS", 2)
        blocks = shared_sums(entries(a), entries(b), (len(a), len(b)), [(None, None)])[0]
    assert np.array_equal(plain, blocks)
    assert np.array_equal(plain, tables[0].astype(float) @ tables[1].T.astype(float))
    assert np.array_equal(weighed, (tables[0] * value) @ (tables[1] * value).T)


@given(words, words, st.integers(2, 4), st.integers(1, 4))
def test_runs_are_those_found_word_by_word(a: list[int], b: list[int], minimum: int, cap: int) -> None:
    found = find_runs(longs(a), longs(b), minimum, cap)
    assert {tuple(row) for row in found.tolist()} == naive.runs(a, b, minimum, cap)
    assert len(found) == len(np.unique(found, axis=0))


@given(words, words, weights)
def test_the_heaviest_subsequence_is_that_of_the_full_table(a: list[int], b: list[int], weight: list[int]) -> None:
    assert weigh_subsequence(longs(a), longs(b), longs(weight)) == naive.subsequence(a, b, weight)


@given(sentences, sentences, weights)
def test_coverage_is_that_of_sets(a: list[set[int]], b: list[set[int]], weight: list[int]) -> None:
    mass = np.array([sum(weight[term] for term in sentence) for sentence in a], float)
    share, best = sentence_coverage(entries(a), mass, entries(b), len(b), np.array(weight, float))
    assert share.tolist() == pytest.approx(naive.coverage(a, b, weight), abs=1e-12)
    assert len(best) == len(a)
    assert all(0 <= k < len(b) for k in best.tolist()) or not b


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_tau_is_that_of_counted_pairs(pairs: list[tuple[int, int]]) -> None:
    x, y = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    assert rank_agreement(longs(x), longs(y)) == pytest.approx(naive.tau(x, y), abs=1e-12)


spans = st.tuples(st.integers(0, 60), st.integers(1, 9), st.integers(0, 60), st.integers(1, 9))


@given(st.lists(spans, max_size=9), st.integers(0, 6), st.randoms(use_true_random=False))
def test_boxes_merge_to_the_same_whatever_their_order(
    drawn: list[tuple[int, int, int, int]], gap: int, random: np.random.Generator
) -> None:
    found = [(a, a + m, b, b + n) for a, m, b, n in drawn]
    expected = naive.boxes(found, gap)
    random.shuffle(found)  # type: ignore[arg-type]
    merged = merge_boxes(found, gap)
    assert [tuple(row) for row in np.unique(merged, axis=0).tolist()] == expected


@given(words, st.data(), weights, st.integers(0, 20_000))
def test_edges_stop_where_they_do_word_by_word(
    terms: list[int], data: st.DataObject, gain: list[int], drop: int
) -> None:
    start = data.draw(st.integers(0, len(terms)))
    end = data.draw(st.integers(start, len(terms)))
    supply = data.draw(st.lists(st.integers(0, 3), min_size=TERMS, max_size=TERMS))
    found = refine_edges(longs(terms), (start, end), longs(supply), longs(gain), drop)
    assert found == naive.stretch(terms, (start, end), supply, gain, drop)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=15), st.integers(0, 4), st.integers(0, 4))
def test_clusters_have_no_gap(seeds: list[tuple[int, int]], gap_i: int, gap_j: int) -> None:
    i, j = longs([seed[0] for seed in seeds]), longs([seed[1] for seed in seeds])
    found = {frozenset(group.tolist()) for group in cluster_seeds(i, j, gap_i, gap_j)}
    assert found == naive.clusters(seeds, gap_i, gap_j)


@given(st.lists(st.integers(1, 30), max_size=12), st.integers(0, 5), st.integers(6, 20))
def test_units_are_sentences_joined_and_split(lengths: list[int], fewest: int, most: int) -> None:
    sentence = [k for k, length in enumerate(lengths) for _ in range(length)]
    bounds = split_units(longs(sentence), fewest, most)
    assert bounds.tolist() == naive.units(sentence, fewest, most)
    assert bounds[-1] == len(sentence)
    assert (np.diff(bounds) <= most).all()


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(1, 99)), max_size=20))
def test_mutual_seeds_are_near_the_best_of_both_ends(seeds: list[tuple[int, int, int]]) -> None:
    i, j = longs([s[0] for s in seeds]), longs([s[1] for s in seeds])
    near = np.array([s[2] / 100 for s in seeds], float)
    kept = filter_mutual(i, j, near, 0.6)
    for place, (x, y, _) in enumerate(seeds):
        best = max(near[k] for k in range(len(seeds)) if seeds[k][0] == x)
        other = max(near[k] for k in range(len(seeds)) if seeds[k][1] == y)
        assert kept[place] == (near[place] >= 0.6 * best and near[place] >= 0.6 * other)


@given(words, words)
def test_values_are_numbered_by_first_appearance(known: list[int], values: list[int]) -> None:
    before = list(dict.fromkeys(known))
    numbers, new = number_terms(longs(before), longs(values))
    assert new.tolist() == [value for value in dict.fromkeys(values) if value not in before]
    assert [(before + new.tolist())[number] for number in numbers.tolist()] == values


def test_seeds_do_not_depend_on_how_many_units_are_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(3)
    keys, counts = np.unique(np.repeat(np.arange(20), 20) * 40 + generator.integers(0, 40, 400), return_counts=True)
    rarity = generator.integers(100, 4000, 40)
    table = np.zeros((20, 40))
    table[keys // 40, keys % 40] = counts
    sums = ((table > 0).sum(axis=1), ((table * rarity) ** 2).sum(axis=1), ((table > 0) * rarity**2).sum(axis=1))
    bags = UnitBags((keys // 40, keys % 40), counts, *(total.astype(float) for total in sums))
    bounds = SeedBounds(0.2, 0.25, 0.4, 3)
    whole = find_seeds(bags, bags, rarity, bounds)
    monkeypatch.setattr("samesource.kernels.find_seeds._CELLS", 60)
    parts = find_seeds(bags, bags, rarity, bounds)
    for x, y in zip(whole, parts, strict=True):
        assert np.array_equal(x, y)
    i, j, near = whole
    assert (i != j).any()
    assert near[i == j].tolist() == pytest.approx([1.0] * 20)
    weighted = table * rarity
    norm = np.sqrt((weighted**2).sum(axis=1))
    assert near == pytest.approx(((weighted @ weighted.T) / np.outer(norm, norm))[i, j])
