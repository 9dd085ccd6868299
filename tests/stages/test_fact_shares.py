from __future__ import annotations

import numpy as np

from samesource.stages.fact_shares import fact_shares
from samesource.stages.fact_view import fact_view
from tests.stages.family import EXCERPT, INDEPENDENT, ORIGINAL, REWRITE, prepared

TEXTS = (ORIGINAL, EXCERPT, REWRITE, INDEPENDENT, "Nothing was said of anybody, and nobody asked.")


def test_shares_are_those_of_the_words_one_by_one() -> None:
    documents = [prepared(str(i), text) for i, text in enumerate(TEXTS)]
    shares = fact_shares(documents)
    for i, one in enumerate(documents):
        stems, weights = fact_view(one).own_facts
        for j, other in enumerate(documents):
            held = [weight for stem, weight in zip(stems, weights, strict=True) if stem in set(other.token_stem)]
            assert np.isclose(shares[i, j], sum(held) / weights.sum() if len(stems) else 0.5)


def test_an_excerpt_has_no_fact_of_its_own() -> None:
    whole, part = fact_shares([prepared("x", ORIGINAL), prepared("y", EXCERPT)])
    assert part[0] == 1.0 > whole[1]


def test_order_does_not_matter() -> None:
    documents = [prepared(str(i), text) for i, text in enumerate(TEXTS)]
    assert np.array_equal(fact_shares(documents[::-1]), fact_shares(documents)[::-1, ::-1])
