"""Precision and recall of a set of things found."""

from __future__ import annotations

from collections.abc import Hashable, Set

from samesource.evaluation.rates import Rates


def score_sets(found: Set[Hashable], true: Set[Hashable]) -> Rates:
    """Score `found` against `true`; precision of nothing is 1 where nothing was there, recall of nothing always is."""
    hits = len(found & true)
    precision = hits / len(found) if found else float(not true)
    return Rates(precision, hits / len(true) if true else 1.0, len(found), len(true))
