"""Second parents: of two documents only one can have joined the other in."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from samesource.config import Config
from samesource.stages.choose_parents import _second_parents


def weights(gains: dict[tuple[int, int], float]) -> Any:
    """Return a family in which root 0 is parent of 1 and 2, and y covers of x what 0 does not: {(x, y): share}."""
    count = 3

    def gain(child: int, _: int) -> np.ndarray:
        return np.array([gains.get((child, other), 0.0) for other in range(count)])

    return SimpleNamespace(
        seconds=SimpleNamespace(gain=gain, lesser=lambda child, _, other: gains.get((child, other), 0.0)),
        edge=np.full((count, count), 0.5),
        direction=np.full((count, count), 0.5),
        story=SimpleNamespace(dependent=np.full((count, count), 0.9)),
    )


@pytest.mark.parametrize(
    ("gains", "expected"),
    [
        ({(1, 2): 0.4}, {1: 2}),
        ({(2, 1): 0.4}, {2: 1}),
        ({(1, 2): 0.4, (2, 1): 0.3}, {1: 2}),
        ({(1, 2): 0.3, (2, 1): 0.4}, {2: 1}),
        ({(1, 2): 0.4, (2, 1): 0.4}, {1: 2}),
        ({}, {}),
    ],
)
def test_of_two_that_explain_each_other_the_better_explained_is_the_child(
    gains: dict[tuple[int, int], float], expected: dict[int, int]
) -> None:
    found = _second_parents(weights(gains), [-1, 0, 0], Config().lineage)
    assert {child: other for child, (_, other) in found.items()} == expected
    assert all(Config().lineage.second_parent <= probability <= 1.0 for probability, _ in found.values())
