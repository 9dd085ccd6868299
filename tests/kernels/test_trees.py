"""Trees: the kernels against every tree there is."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest

from samesource.kernels.arborescence import arborescence
from samesource.kernels.sample_trees import sample_trees
from samesource.kernels.tree_posteriors import tree_posteriors

Weights = npt.NDArray[np.float64]


def every_tree(count: int, root: int) -> Iterator[dict[int, int]]:
    """Yield every arborescence as {child: parent}, by trying all parent vectors."""
    others = [node for node in range(count) if node != root]
    for parents in itertools.product(*[[p for p in range(count) if p != child] for child in others]):
        tree = dict(zip(others, parents, strict=True))
        if all(reaches(tree, child, root) for child in others):
            yield tree


def reaches(tree: dict[int, int], node: int, root: int) -> bool:
    for _ in range(len(tree) + 1):
        if node == root:
            return True
        node = tree[node]
    return False


def naive(weights: Weights, root: int) -> tuple[dict[int, int], Weights]:
    """Return the best tree and the exact posteriors."""
    total, posteriors = 0.0, np.zeros_like(weights)
    best, best_score = {}, -np.inf
    for tree in every_tree(len(weights), root):
        score = sum(weights[parent, child] for child, parent in tree.items())
        total += np.exp(score)
        for child, parent in tree.items():
            posteriors[parent, child] += np.exp(score)
        if score > best_score:
            best, best_score = tree, score
    return best, posteriors / total


@pytest.mark.parametrize("seed", range(30))
def test_best_tree_and_posteriors_equal_those_of_all_trees(seed: int) -> None:
    generator = np.random.default_rng(seed)
    count = int(generator.integers(2, 6))
    root = int(generator.integers(count))
    weights = generator.normal(0, 3, (count, count))
    best, posteriors = naive(weights, root)
    found = arborescence(weights, root)
    assert found[root] == -1
    assert {child: int(found[child]) for child in best} == best
    assert np.allclose(tree_posteriors(weights, root), posteriors, atol=1e-7)


def test_posteriors_of_each_child_add_up_to_one() -> None:
    weights = np.random.default_rng(1).normal(0, 8, (30, 30))
    posteriors = tree_posteriors(weights, 4)
    sums = np.delete(posteriors.sum(axis=0), 4)
    assert np.allclose(sums, 1.0)


def test_adding_to_a_childs_column_changes_no_posterior() -> None:
    weights = np.random.default_rng(2).normal(0, 2, (7, 7))
    moved = weights + np.linspace(-400, 400, 7)[None, :]
    assert np.allclose(tree_posteriors(weights, 0), tree_posteriors(moved, 0), atol=1e-9)


def test_a_near_certain_two_cycle_is_sampled_both_ways_in_time() -> None:
    weights = np.full((3, 3), -12.0)
    weights[0, 1] = weights[1, 0] = 12.0
    drawn = sample_trees(weights, 2, np.random.default_rng(3).random((200, 3)))
    assert {tuple(tree[:2]) for tree in drawn.tolist()} == {(2, 0), (1, 2)}


def test_samples_follow_the_posteriors() -> None:
    generator = np.random.default_rng(4)
    weights = generator.normal(0, 1.5, (5, 5))
    drawn = sample_trees(weights, 0, generator.random((3000, 5)))
    found = np.zeros((5, 5))
    for tree in drawn:
        for child in range(1, 5):
            found[tree[child], child] += 1 / 3000
    assert np.abs(found - tree_posteriors(weights, 0)).max() < 0.04
    assert all(reaches(dict(enumerate(tree.tolist())), child, 0) for tree in drawn[:50] for child in range(1, 5))


@pytest.mark.parametrize("count", [2, 3, 34, 70])
def test_a_tree_hangs_on_its_own_numbers_alone(count: int) -> None:
    generator = np.random.default_rng(count)
    weights, draws = generator.normal(0, 4, (count, count)), generator.random((9, count))
    drawn = sample_trees(weights, 1, draws)
    assert np.array_equal(drawn, np.concatenate([sample_trees(weights, 1, row[None]) for row in draws]))
    assert all(reaches(dict(enumerate(tree)), child, 1) for tree in drawn.tolist() for child in range(count))


@pytest.mark.parametrize("bond", [0.0, 5.0, 20.0])
def test_posteriors_of_500_nodes_are_those_of_the_closed_form(bond: float) -> None:
    count = 500
    weights = np.full((count + 1, count + 1), -np.inf)
    weights[count, :count] = 0.0
    first, second = np.arange(0, count, 2), np.arange(1, count, 2)
    weights[first, second] = weights[second, first] = bond
    # Of a pair and the root there are three trees: both hang from the root, or one from the other.
    expected = math.exp(bond) / (1.0 + 2.0 * math.exp(bond))
    found = tree_posteriors(weights, count)
    assert np.abs(found[first, second] - expected).max() < 1e-6
    assert np.abs(found[second, first] - expected).max() < 1e-6
    assert np.abs(found[count, :count] - (1.0 - expected)).max() < 1e-6
