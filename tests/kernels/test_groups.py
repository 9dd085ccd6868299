"""Groups: average link against its definition, components against a walk."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from samesource.kernels.average_link import average_link
from samesource.kernels.components import components


def naive_average_link(similarity: npt.NDArray[np.float64], threshold: float) -> set[frozenset[int]]:
    """Merge the two most similar groups on average, again and again."""
    groups = [frozenset([i]) for i in range(len(similarity))]
    while len(groups) > 1:
        best = max(
            (float(np.mean([similarity[i, j] for i in a for j in b])), a, b)
            for k, a in enumerate(groups)
            for b in groups[k + 1 :]
        )[0]
        if best < threshold:
            break
        a, b = next(
            (a, b)
            for k, a in enumerate(groups)
            for b in groups[k + 1 :]
            if abs(float(np.mean([similarity[i, j] for i in a for j in b])) - best) < 1e-12
        )
        groups = [group for group in groups if group not in (a, b)] + [a | b]
    return set(groups)


@pytest.mark.parametrize("seed", range(20))
def test_average_link_equals_the_naive_merging(seed: int) -> None:
    generator = np.random.default_rng(seed)
    half = generator.random((7, 7))
    similarity = (half + half.T) / 2
    labels = average_link(similarity, 0.5)
    found = {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels.tolist())}
    assert found == naive_average_link(similarity, 0.5)


def test_groups_are_named_by_their_smallest_member() -> None:
    similarity = np.zeros((4, 4))
    similarity[1, 3] = similarity[3, 1] = 1.0
    assert average_link(similarity, 0.5).tolist() == [0, 1, 2, 1]


def test_nothing_to_group() -> None:
    assert average_link(np.zeros((0, 0)), 0.5).tolist() == []
    assert average_link(np.ones((1, 1)), 0.5).tolist() == [0]


def test_components_are_sorted_and_complete() -> None:
    assert components(6, [(5, 2), (2, 4), (1, 1)]) == [[0], [1], [2, 4, 5], [3]]
