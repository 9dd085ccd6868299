"""Texts and lineage weighed together."""

from __future__ import annotations

import itertools
import math

from samesource.stages.closure_features import CLOSURE_FEATURES, closure_features

SHARES = (0.0, 0.1, 0.5, 0.9, 1.0)


def test_both_count_upwards_and_stay_finite() -> None:
    for low, high in itertools.pairwise(SHARES):
        assert closure_features(low, 0.5)["own"] < closure_features(high, 0.5)["own"]
        assert closure_features(0.5, low)["lineage"] < closure_features(0.5, high)["lineage"]
    assert all(math.isfinite(value) for share in SHARES for value in closure_features(share, share).values())
    assert set(closure_features(0.5, 0.5)) == set(CLOSURE_FEATURES)


def test_an_even_chance_says_nothing() -> None:
    assert all(abs(value) < 1e-9 for value in closure_features(0.5, 0.5).values())
