"""What alignment does in loops, against the vectorised form that small work takes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels.aligning.hulls_by_loop import hulls_by_loop
from samesource.kernels.aligning.insert_by_loop import insert_by_loop
from samesource.kernels.aligning.list_lines_by_loop import list_lines_by_loop
from samesource.kernels.aligning.matched_by_loop import matched_by_loop
from samesource.kernels.aligning.pair_by_loop import pair_by_loop
from samesource.kernels.aligning.seeds_by_loop import seeds_by_loop
from samesource.kernels.aligning.spans_by_loop import spans_by_loop
from samesource.kernels.aligning.weight_by_loop import weight_by_loop
from samesource.kernels.compare_units import compare_units
from samesource.kernels.find_hulls import HullBounds, find_hulls
from samesource.kernels.find_runs import find_runs
from samesource.kernels.insert_lines import insert_lines
from samesource.kernels.list_lines import list_lines
from samesource.kernels.list_spans import list_spans
from samesource.kernels.match_weight import match_weight
from samesource.kernels.number_pair import Vocabulary, number_pair
from samesource.kernels.seed_bounds import SeedBounds
from samesource.kernels.share_weight import share_weight

TERMS = 5
words = st.lists(st.integers(0, TERMS - 1), min_size=3, max_size=24)
cuts = st.lists(st.integers(1, 4), min_size=1, max_size=8)
seeds_of = st.randoms(use_true_random=False)


def longs(values: object) -> np.ndarray:
    return np.array(values, np.int64)


def places(count: int, gaps: list[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return words of three characters with a blank between, in a text of which something was taken out at `gaps`."""
    start = np.arange(count) * 4
    normal = np.array(sorted({0, *(gap % (4 * count) for gap in gaps)}), np.int32)
    return np.stack((start, start + 3), axis=1), normal, (normal + 5 * np.arange(len(normal))).astype(np.int32)


def units(terms: list[int], sizes: list[int]) -> tuple[np.ndarray, np.ndarray]:
    bound = [0]
    for size in sizes:
        bound.append(min(bound[-1] + size, len(terms)))
    bound.append(len(terms))
    return longs(terms), longs(sorted(set(bound)))


def same(found: object, expected: object) -> bool:
    if isinstance(found, tuple | list):
        return len(found) == len(expected) and all(map(same, found, expected))  # type: ignore[arg-type]
    return bool(np.array_equal(found, expected))  # type: ignore[arg-type]


@given(words, words, st.lists(st.integers(0, 90), max_size=4), st.integers(2, 4), st.data())
def test_spans(a: list[int], b: list[int], gaps: list[int], least: int, data: st.DataObject) -> None:
    a0, b0 = data.draw(st.integers(0, len(a) - 1)), data.draw(st.integers(0, len(b) - 1))
    box = a0, data.draw(st.integers(a0 + 1, len(a))), b0, data.draw(st.integers(b0 + 1, len(b)))
    told = (find_runs(longs(a), longs(b), 2, 8), box, least, 3, places(len(a), gaps), places(len(b), gaps[1:]))
    assert same(spans_by_loop(*told), list_spans(*told))


@given(words, words, st.lists(st.integers(1, 9), min_size=TERMS, max_size=TERMS), st.data())
def test_weights(a: list[int], b: list[int], weight: list[int], data: st.DataObject) -> None:
    box, without = (0, len(a), 1, len(b)), longs(data.draw(st.sampled_from([[], [[1, 2, 0, 2]], [[0, 1, 0, 1]]])))
    told = (longs(a), longs(b), box, without.reshape(-1, 4), longs(weight))
    assert matched_by_loop(*told) == match_weight(*told)
    assert weight_by_loop(longs(a), longs(b), longs(weight)) == share_weight(longs(a), longs(b), longs(weight))


@given(words, cuts, words, cuts)
def test_seeds_and_hulls(a: list[int], sizes_a: list[int], b: list[int], sizes_b: list[int]) -> None:
    first, second = units(a, sizes_a), units(b, sizes_b)
    bounds = SeedBounds(0.2, 0.25, 0.4, 1)
    rarity, seeds = compare_units(first, second, TERMS, bounds)
    count = len(first[1]) + len(second[1]) - 2
    table = np.rint(1000 * np.log(count / np.maximum(np.arange(count + 1), 1))).astype(np.int64)
    assert same(seeds_by_loop(first, second, table, TERMS, *bounds), (rarity, *seeds))
    hulls = HullBounds(0.5, 1, 2, 1, 1, 2, 0.5, 0.1)
    sides = (*first, places(len(a), [])[0]), (*second, places(len(b), [])[0])
    found = hulls_by_loop(seeds, *sides, rarity, tuple(hulls))  # type: ignore[arg-type]
    for (i, j, order, rows), expected in zip(found, find_hulls(seeds, *sides, rarity, hulls), strict=True):
        members = sorted((order[low:high] for low, high, _, _ in rows), key=lambda group: group[0])
        assert same([(np.unique(i[m]), np.unique(j[m])) for m in members], [hull[:2] for hull in expected])


@given(words, words, words, words)
def test_numbers(words_a: list[int], stems_a: list[int], words_b: list[int], stems_b: list[int]) -> None:
    a, b = (
        Vocabulary(longs(list(dict.fromkeys(w))), longs(list(dict.fromkeys(s))), longs(list(dict.fromkeys(s))) * 7)
        for w, s in ((words_a, stems_a), (words_b, stems_b))
    )
    word, stem = longs([k % len(b.words) for k in words_b]), longs([k % len(b.stems) for k in words_b])
    assert same(pair_by_loop(*a, *b, word, stem), number_pair(a, b, word, stem))


@given(st.lists(st.integers(0, 4), max_size=12), st.lists(st.integers(0, 3), max_size=8), st.data())
def test_lines(sentence: list[int], line: list[int], data: st.DataObject) -> None:
    kinds = np.array(data.draw(st.lists(st.integers(0, 1), min_size=5, max_size=5)), np.uint8)
    start = data.draw(st.permutations(range(len(sentence) + len(line))))
    starts = sorted(start[: len(sentence)]), sorted(start[len(sentence) :])
    tokens, asides = (
        tuple(np.array(column, kind) for column, kind in zip(columns, "iqqiii", strict=True))
        for columns in (
            (sorted(sentence), starts[0], starts[0], starts[0], starts[0], starts[0]),
            (line, starts[1], starts[1], starts[1], starts[1], starts[1]),
        )
    )
    told = list_lines(kinds, tokens, asides, 1)  # type: ignore[arg-type]
    assert same(list_lines_by_loop(kinds, tokens, asides, 1), told)  # type: ignore[arg-type]
    if len(told[0]):
        place = np.flatnonzero(kinds[tokens[0]] == 0)
        both = np.stack((tokens[4], tokens[5]), axis=1)[place].astype(np.int64)
        story = (place, place, place, both, tokens[0][place].astype(np.int64), np.zeros(len(place), np.uint8))
        inserted = (story, told[1], told[2], told[3], told[5], told[0], 8, 9)
        assert same(insert_by_loop(*inserted), insert_lines(*inserted))  # type: ignore[arg-type]
