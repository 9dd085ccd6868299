from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.evaluation.adjusted_rand import adjusted_rand
from samesource.evaluation.b_cubed import b_cubed
from samesource.evaluation.grouped_pairs import grouped_pairs
from samesource.evaluation.score_sets import score_sets
from samesource.evaluation.score_stories import score_stories

_NAMES = [f"d{i}" for i in range(9)]
_GROUPING = st.dictionaries(st.sampled_from(_NAMES), st.integers(0, 3), min_size=2)
_BOTH = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=9)


def _split(pairs: list[tuple[int, int]]) -> tuple[dict[str, int], dict[str, int]]:
    return {f"d{i}": a for i, (a, _) in enumerate(pairs)}, {f"d{i}": b for i, (_, b) in enumerate(pairs)}


@given(_BOTH)
def test_b_cubed_is_the_mean_over_items_of_what_their_groups_share(pairs: list[tuple[int, int]]) -> None:
    found, true = _split(pairs)
    shares = []
    for name in true:
        here = {other for other in found if found[other] == found[name]}
        there = {other for other in true if true[other] == true[name]}
        shares.append((len(here & there) / len(here), len(here & there) / len(there)))
    rates = b_cubed(found, true)
    assert rates.precision == pytest.approx(sum(p for p, _ in shares) / len(shares))
    assert rates.recall == pytest.approx(sum(r for _, r in shares) / len(shares))


@given(_GROUPING, _GROUPING)
def test_precision_one_way_is_recall_the_other_way(one: dict[str, int], other: dict[str, int]) -> None:
    names = set(one) & set(other)
    one, other = ({name: groups[name] for name in names} for groups in (one, other))
    assert b_cubed(one, other).precision == pytest.approx(b_cubed(other, one).recall)
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand(other, one))


def test_b_cubed_of_the_constraints_of_amigo() -> None:
    """Rag bag: a stray item does less harm in a mixed group than in a clean one, and splitting off is no gain there."""
    labels = {f"a{i}": "a" for i in range(4)} | {f"x{i}": f"x{i}" for i in range(5)}
    clean = {name: "mixed" if name[0] == "x" and name != "x0" else "clean" for name in labels}
    mixed = {name: "mixed" if name[0] == "x" else "clean" for name in labels}
    assert b_cubed(mixed, labels).f1 > b_cubed(clean, labels).f1


@given(_BOTH)
def test_adjusted_rand_follows_from_counting_pairs(pairs: list[tuple[int, int]]) -> None:
    """Hubert, Arabie 1985 in the form of a fourfold table of pairs."""
    found, true = _split(pairs)
    both = one = other = neither = 0
    for a, b in itertools.combinations(true, 2):
        together = found[a] == found[b], true[a] == true[b]
        both += together == (True, True)
        one += together == (True, False)
        other += together == (False, True)
        neither += together == (False, False)
    below = (both + one) * (one + neither) + (both + other) * (other + neither)
    wanted = 2 * (both * neither - one * other) / below if below else 1.0
    assert adjusted_rand(found, true) == pytest.approx(wanted)


@given(_GROUPING)
def test_the_truth_scores_best_and_an_id_not_found_stands_alone(true: dict[str, int]) -> None:
    same = {name: str(label) for name, label in true.items()}
    score = score_stories(same, true)
    assert (score.b_cubed.f1, score.pairs.f1, score.adjusted_rand) == (1.0, 1.0, 1.0)
    assert b_cubed({}, true).precision == 1.0
    assert b_cubed({}, true).recall == pytest.approx(len(set(true.values())) / len(true))


@given(_GROUPING)
def test_pairs_are_those_of_equal_labels(groups: dict[str, int]) -> None:
    wanted = {(a, b) for a in groups for b in groups if a < b and groups[a] == groups[b]}
    assert grouped_pairs(groups) == wanted


def test_rates_of_nothing() -> None:
    empty, one = set(), {"a"}
    assert (score_sets(empty, empty).precision, score_sets(empty, empty).recall) == (1, 1)
    assert (score_sets(empty, one).f1, score_sets(one, empty).precision, score_sets(one, empty).recall) == (0, 0, 1)
