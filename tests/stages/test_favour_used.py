"""Whoever is used by some is likelier used by others."""

from __future__ import annotations

import dataclasses

import numpy as np

from samesource.config import LineageConfig
from samesource.kernels.tree_posteriors import tree_posteriors
from samesource.stages.favour_used import favour_used

CONFIG = LineageConfig()


def _weights() -> np.ndarray:
    """Documents 0 and 1 explain 4 equally well; 2 and 3 come from 0."""
    weights = np.full((6, 5), -6.0)
    weights[0, 2] = weights[0, 3] = 3.0
    weights[0, 4] = weights[1, 4] = 2.0
    weights[0, 1] = 2.0
    weights[5] = -2.0
    weights[np.arange(5), np.arange(5)] = -np.inf
    return np.hstack([weights, np.full((6, 1), -np.inf)])


def test_a_text_comes_rather_from_the_one_that_others_come_from() -> None:
    plain, favoured = _weights(), favour_used(_weights(), CONFIG)
    before, after = tree_posteriors(plain, 5), tree_posteriors(favoured, 5)
    assert abs(before[0, 4] - before[1, 4]) < 0.05
    assert after[0, 4] > after[1, 4] + 0.15


def test_having_no_parent_weighs_as_before() -> None:
    assert np.array_equal(favour_used(_weights(), CONFIG)[5], _weights()[5])


def test_the_option_turns_it_off() -> None:
    never = dataclasses.replace(CONFIG, used_source=0.0)
    assert np.array_equal(favour_used(_weights(), never), _weights())


def test_the_order_of_documents_counts_for_nothing() -> None:
    order = np.array([3, 1, 4, 0, 2])
    square = np.array([*order, 5])
    turned = favour_used(_weights()[np.ix_(square, square)], CONFIG)
    assert np.allclose(turned, favour_used(_weights(), CONFIG)[np.ix_(square, square)])
