"""Laws of families: verified pairs, no chains, the same for any order."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.corpus.duplicates.group_families import group_families
from samesource.corpus_config import DedupeConfig

CONFIG = DedupeConfig()


def grouped(alike: dict[tuple[int, int], float], count: int, config: DedupeConfig = CONFIG) -> list[list[int]]:
    """Group nodes by the pairs from the threshold on; all else is told when asked for."""
    met = sorted(pair for pair, value in alike.items() if value >= config.threshold)
    left, right = np.array(met, np.int64).reshape(-1, 2).T

    def verify(_: str, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        return np.array([alike.get(pair, 0.0) for pair in zip(left.tolist(), right.tolist(), strict=True)])

    return group_families(count, (left, right, verify("", left, right)), verify, config).members


def test_a_text_made_of_two_joins_them_not() -> None:
    assert grouped({(0, 1): 0.5, (1, 2): 0.5}, 3) in ([[0, 1]], [[1, 2]])


def test_copies_of_one_original_are_one_family() -> None:
    original = {(0, k): 0.6 for k in range(1, 5)}
    copies = dict.fromkeys(itertools.combinations(range(1, 5), 2), 0.4)
    assert grouped(original | copies, 5) == [[0, 1, 2, 3, 4]]


def test_a_weak_bridge_between_two_families_is_cut() -> None:
    inside = dict.fromkeys([*itertools.combinations(range(4), 2), *itertools.combinations(range(4, 8), 2)], 0.9)
    assert grouped(inside | {(3, 4): 0.55}, 8) == [[0, 1, 2, 3], [4, 5, 6, 7]]


@pytest.mark.parametrize("size", [80, 200])
def test_a_large_star_is_one_family_and_a_large_chain_is_not(size: int) -> None:
    assert grouped({(0, k): 0.8 for k in range(1, size)}, size) == [list(range(size))]
    chain = grouped({(k, k + 1): 0.6 for k in range(size - 1)}, size)
    assert max(map(len, chain)) <= 3


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from([0.2, 0.45, 0.55, 0.7, 0.9]))))
def test_members_of_a_family_are_connected_by_verified_pairs(drawn: list[tuple[int, int, float]]) -> None:
    alike = {(min(i, j), max(i, j)): value for i, j, value in drawn if i != j}
    found = grouped(alike, 9)
    nodes = [node for group in found for node in group]
    assert len(nodes) == len(set(nodes))
    for group in found:
        reached = {group[0]}
        for _ in group:
            reached |= {
                node
                for node in group
                for other in reached
                if alike.get((min(node, other), max(node, other)), 0.0) >= CONFIG.threshold
            }
        assert reached == set(group)
