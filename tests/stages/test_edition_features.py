"""What editions, excerpts and reprints tell of their order."""

from __future__ import annotations

import numpy as np
import pytest

from samesource.stages.edition_features import edition_features
from samesource.stages.story_matrices import story_matrices


def _features(house: float, verbatim: float, twin: float) -> dict[str, np.ndarray]:
    """Compare two texts of which the second holds all of the first and a quarter more."""
    story = story_matrices(["a", "b"], [])
    fuller = np.array([[0.0, 1.0], [0.75, 0.0]])
    story.share.update(facts=fuller, idf=fuller)
    square = np.ones((2, 2)) - np.eye(2)
    return edition_features(story, verbatim * square, twin * square, house * square)


@pytest.mark.parametrize(
    ("house", "twin", "speaks"),
    [(1.0, 0.0, {"grown": 1}), (-1.0, 0.0, {"cut": -1}), (0.0, 0.0, {}), (0.0, 1.0, {"added": 1})],
)
def test_the_fuller_text_is_the_later_edition_the_source_of_an_excerpt_or_the_reprint(
    house: float, twin: float, speaks: dict[str, int]
) -> None:
    told = {name: np.sign(values[0, 1]) for name, values in _features(house, 0.8, twin).items()}
    assert told == {name: speaks.get(name, 0) for name in ("grown", "cut", "added")}


@pytest.mark.parametrize("house", [-1.0, 0.0, 1.0])
def test_they_are_antisymmetric_and_silent_on_rewrites(house: float) -> None:
    for values in _features(house, 0.6, 0.4).values():
        assert np.array_equal(values, -values.T)
    assert not any(values.any() for values in _features(house, 0.0, 0.0).values())
