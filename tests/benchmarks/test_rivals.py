from __future__ import annotations

import itertools
import random

from tests.benchmarks.load_script import load_script

groups = load_script("rivals/groups")


def test_components_are_those_of_the_pairs_in_any_order() -> None:
    pairs = [(1, 2), (2, 3), (7, 8), (9, 4), (4, 5), (3, 1)]
    expected = [[1, 2, 3], [4, 5, 9], [7, 8]]
    for order in itertools.islice(itertools.permutations(pairs), 0, 720, 37):
        assert sorted(groups.join_pairs(order)) == expected


def test_pairs_are_verified_by_their_runs_of_words() -> None:
    source = random.Random(1)
    words = [f"w{i}" for i in range(200)]
    half = words[:100] + [f"x{i}" for i in range(20)]
    other = [source.choice(words) for _ in range(200)]
    texts = [" ".join(words), " ".join(words).upper(), " ".join(words[:120]), " ".join(half), " ".join(other)]
    pairs = list(itertools.combinations(range(5), 2))
    assert groups.verify_pairs(texts, pairs) == [(0, 1), (0, 2), (1, 2), (2, 3)]


def test_short_texts_are_one_run() -> None:
    assert groups.shingle("Two Words") == ["two words"]
    assert groups.shingle("a b c d e f") == ["a b c d e", "b c d e f"]
