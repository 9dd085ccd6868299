"""Texts, lineage and the event's other reports weighed together."""

from __future__ import annotations

import itertools
import math

import pytest

from samesource.records.lineage import Lineage
from samesource.records.relation import Relation
from samesource.stages.closure_features import CLOSURE_FEATURES, CLOSURE_REASONS, closure_features

CHANCES = (0.0, 0.1, 0.5, 0.9, 1.0)


def relations(ab: float, ac: float, bc: float) -> list[Relation]:
    """Judge the pairs of three texts as told."""
    judged = {("a", "b"): ab, ("a", "c"): ac, ("b", "c"): bc}
    return [Relation(x, y, "same-event", chance, chance, 1.0, 0.0, 0.0, []) for (x, y), chance in judged.items()]


def lineage(agreeing: int = 5) -> Lineage:
    """Trace three texts: in `agreeing` of ten samples b derives from a, and c from none."""
    samples = [[[], ["a"] if draw < agreeing else [], []] for draw in range(10)]
    ids = ["a", "b", "c"]
    return Lineage("f", "s", ids, ids, [], [], [], [], samples, [])


def first(judged: list[Relation], traced: Lineage) -> dict[str, float]:
    """Return the features of a and b."""
    values = closure_features(judged, [traced])[0]
    assert values is not None
    return values


def test_own_texts_and_lineage_count_upwards_and_stay_finite() -> None:
    for low, high in itertools.pairwise(CHANCES):
        assert first(relations(low, 0.5, 0.5), lineage())["own"] < first(relations(high, 0.5, 0.5), lineage())["own"]
    assert (
        first(relations(0.5, 0.5, 0.5), lineage(3))["lineage"] < first(relations(0.5, 0.5, 0.5), lineage(9))["lineage"]
    )
    for chance in CHANCES:
        assert all(math.isfinite(value) for value in first(relations(chance, chance, chance), lineage(10)).values())
    assert set(first(relations(0.5, 0.5, 0.5), lineage())) == set(CLOSURE_FEATURES) == set(CLOSURE_REASONS)


def test_an_even_chance_says_nothing() -> None:
    assert all(abs(value) < 1e-9 for value in first(relations(0.5, 0.5, 0.5), lineage()).values())


def test_a_path_is_as_strong_as_its_weaker_pair() -> None:
    weak, strong = (first(relations(0.5, 0.9, other), lineage())["through"] for other in (0.2, 0.8))
    assert weak == pytest.approx(math.log(0.2 / 0.8))
    assert strong == pytest.approx(math.log(0.8 / 0.2))


def test_what_either_shares_with_all_is_common() -> None:
    assert first(relations(0.5, 0.9, 0.1), lineage())["common"] == pytest.approx(math.log(9.0))
    assert first(relations(0.9, 0.5, 0.5), lineage())["common"] == pytest.approx(0.0)


def test_texts_without_a_lineage_are_left_as_they_are() -> None:
    strangers = [Relation("x", "y", "same-event", 0.5, 0.5, 1.0, 0.0, 0.0, [])]
    assert closure_features(strangers, [lineage()]) == [None]
