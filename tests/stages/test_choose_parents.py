"""Second parents: of two documents only one can have joined the other in."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from samesource.config import Config
from samesource.stages.choose_parents import _second_parents


def weights(explained: dict[tuple[int, int], float]) -> Any:
    """Return a family in which root 0 is parent of 1 and 2, and y explains of x what 0 does not: {(x, y): share}."""
    count = 3
    of = {x: np.zeros((count, count)) for x in range(count)}
    for (x, y), share in explained.items():
        of[x][0, y] = of[x][y, 0] = share
    return SimpleNamespace(
        residuals=SimpleNamespace(of=of.__getitem__),
        edge=np.zeros((count, count)),
        kin=np.zeros((count, count)),
        story=SimpleNamespace(dependent=np.full((count, count), 0.9)),
    )


@pytest.mark.parametrize(
    ("explained", "expected"),
    [
        ({(1, 2): 1.0}, {1: 2}),
        ({(2, 1): 1.0}, {2: 1}),
        ({(1, 2): 1.0, (2, 1): 0.9}, {1: 2}),
        ({(1, 2): 0.9, (2, 1): 1.0}, {2: 1}),
        ({(1, 2): 1.0, (2, 1): 1.0}, {1: 2}),
        ({}, {}),
    ],
)
def test_of_two_that_explain_each_other_the_better_explained_is_the_child(
    explained: dict[tuple[int, int], float], expected: dict[int, int]
) -> None:
    assert _second_parents(weights(explained), [-1, 0, 0], Config().lineage) == expected
