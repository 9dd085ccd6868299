"""Kinds of dependence: shares of one, and no copy of a text that has next to nothing in common with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from samesource.config import Config
from samesource.stages.judge_kind import judge_kind

MODELS = Config().relate.models
NAMES = ("exact", "kept", "own", "run")
shares = some.floats(0.0, 1.0)


@given(some.fixed_dictionaries(dict.fromkeys(NAMES, shares)), shares)
def test_shares_make_one_and_the_unlike_are_no_copies(values: dict[str, float], alike: float) -> None:
    kinds = judge_kind(values, alike, MODELS)
    assert abs(sum(kinds.values()) - 1.0) < 1e-9
    assert (kinds["copy"] > 0.0) == (alike >= 0.3)


def test_what_stands_word_for_word_is_a_copy() -> None:
    kinds = judge_kind({"exact": 1.0, "kept": 1.0, "own": 0.0, "run": 6.0}, 1.0, MODELS)
    assert max(kinds, key=lambda kind: kinds[kind]) == "copy"
