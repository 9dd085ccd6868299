from __future__ import annotations

import numpy as np

from samesource.training.fit_logistic import fit_logistic

GENERATOR = np.random.default_rng(5)
FEATURES = GENERATOR.normal(0, 1, (400, 3))
OUTCOMES = (GENERATOR.random(400) < 1 / (1 + np.exp(-(2 * FEATURES[:, 0] - FEATURES[:, 1] + 0.5)))).astype(float)


def test_the_gradient_vanishes_at_the_solution() -> None:
    weights, intercept = fit_logistic(FEATURES, OUTCOMES, penalty=2.0)
    spread = FEATURES.std(axis=0)
    left = OUTCOMES - 1 / (1 + np.exp(-(FEATURES @ weights + intercept)))
    assert np.allclose((FEATURES / spread).T @ left, 2.0 * weights * spread, atol=1e-5)
    assert abs(left.sum()) < 1e-5


def test_the_unit_of_a_feature_does_not_matter() -> None:
    weights, intercept = fit_logistic(FEATURES, OUTCOMES)
    scaled, same = fit_logistic(FEATURES * np.array([1000.0, 1.0, 0.01]), OUTCOMES)
    assert np.allclose(scaled * np.array([1000.0, 1.0, 0.01]), weights, atol=1e-7)
    assert np.isclose(same, intercept)


def test_signs_drop_features_and_limits_hold_them() -> None:
    weights, _ = fit_logistic(FEATURES, OUTCOMES, signs=np.array([1.0, 1.0, 0.0]))
    assert weights[1] == 0
    weights, _ = fit_logistic(FEATURES, OUTCOMES, limits=np.array([0.5, np.inf, np.inf]))
    assert weights[0] == 0.5
    assert weights[1] < 0


def test_a_mirrored_design_needs_no_intercept() -> None:
    both = np.vstack([FEATURES, -FEATURES])
    weights, intercept = fit_logistic(both, np.concatenate([OUTCOMES, 1 - OUTCOMES]), intercept=False)
    assert intercept == 0
    assert weights[0] > 1


def test_separable_data_stay_finite() -> None:
    features = np.array([[-1.0], [-2.0], [1.0], [2.0]])
    weights, intercept = fit_logistic(features, np.array([0.0, 0.0, 1.0, 1.0]))
    assert np.isfinite(weights).all()
    assert np.isfinite(intercept)
