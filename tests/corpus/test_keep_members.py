"""Laws of what is kept of a family."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.corpus.choose_kept import Member
from samesource.corpus.keep_members import keep_members


class _Verifier:
    """Knows every similarity, and counts what it was asked."""

    def __init__(self, similarity: dict[tuple[int, int], float]) -> None:
        self.similarity = similarity

    def verify(self, _name: str, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        return np.array([self.similarity[i, j] for i, j in zip(left.tolist(), right.tolist(), strict=True)])


def _group(n: int) -> list[tuple[int, int, Member]]:
    return [(k, k, Member(k, f"d{k}", None, 100)) for k in range(n)]


@given(st.lists(st.floats(0, 1), min_size=15, max_size=15), st.randoms())
def test_every_removed_member_is_itself_like_the_one_kept_for_it(values: list[float], random: object) -> None:
    pairs = dict(zip(itertools.combinations(range(6), 2), values, strict=True))
    group = _group(6)
    random.shuffle(group)  # type: ignore[attr-defined]
    placed = keep_members({0: group}, {}, _Verifier(pairs), "first", 0.3)[0]  # type: ignore[arg-type]
    assert sorted(stands.document for stands in placed) == list(range(6))
    kept = {stands.member.row for stands in placed if stands.member is stands.kept}
    for stands in placed:
        assert stands.kept.row in kept
        assert stands.member is stands.kept or pairs[stands.witnesses] >= 0.3
    assert all(pairs[pair] < 0.3 for pair in itertools.combinations(sorted(kept), 2))


@pytest.mark.parametrize(("between", "kept"), [(0.9, {0}), (0.1, {0, 2})])
def test_ends_of_a_chain_stay_apart_unless_alike(between: float, kept: set[int]) -> None:
    pairs = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): between}
    placed = keep_members({0: _group(3)}, {}, _Verifier(pairs), "first", 0.3)[0]  # type: ignore[arg-type]
    assert {stands.document for stands in placed if stands.member is stands.kept} == kept
