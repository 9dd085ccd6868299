"""Laws of copy-aware truth discovery."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.errors import InputError
from samesource.independence import Discovery, discover_truth

Row = tuple[str, str, str]


def _table(copiers: int, *, items: int = 60, times: bool = False) -> tuple[list[tuple[object, ...]], dict[str, str]]:
    """Make rows of six honest sources and a bad one that some copy, later; and the truth."""
    draw = random.Random(4)
    truth = {f"item{i:02d}": f"v{draw.randrange(9)}" for i in range(items)}

    def listed(accuracy: float) -> dict[str, str]:
        return {
            item: value if draw.random() < accuracy else f"w{draw.randrange(9)}"
            for item, value in sorted(truth.items())
        }

    sources = {f"own{i}": listed(0.75) for i in range(6)} | {"bad": listed(0.4)}
    for i in range(copiers):
        taken = draw.sample(sorted(truth), items * 3 // 4)
        sources[f"a{i}"] = {item: sources["bad"][item] for item in taken}
    rows: list[tuple[object, ...]] = [(s, item, value) for s, held in sources.items() for item, value in held.items()]
    if times:
        rows = [(*row, 2 if str(row[0]).startswith("a") else 1) for row in rows]
    return rows, truth


def _right(found: Discovery, truth: dict[str, str]) -> float:
    return sum(found.truth[item] == truth[item] for item in truth) / len(truth)


def test_copies_of_a_bad_source_do_not_outvote_honest_ones() -> None:
    rows, truth = _table(8)
    found = discover_truth(rows)
    assert _right(found, truth) >= 0.95
    assert found.accuracy["bad"] < 0.6 < min(found.accuracy[f"own{i}"] for i in range(6))


@pytest.mark.parametrize("times", [False, True])
def test_copiers_are_found_with_whom_they_copy(times: bool) -> None:
    rows, _ = _table(4, times=times)
    assert {one.copier: one.original for one in discover_truth(rows).copies} == {f"a{i}": "bad" for i in range(4)}


def test_time_tells_a_lone_copier_from_its_original() -> None:
    rows, _ = _table(1, times=True)
    backwards = [(*row[:3], -int(str(row[3]))) for row in rows]
    assert [(one.copier, one.original) for one in discover_truth(rows).copies] == [("a0", "bad")]
    assert [(one.copier, one.original) for one in discover_truth(backwards).copies] == [("bad", "a0")]


def test_independent_sources_are_not_called_dependent() -> None:
    rows, truth = _table(0)
    found = discover_truth(rows)
    assert not found.copies
    assert not found.dependence
    assert _right(found, truth) >= 0.95


_ROWS = st.lists(st.tuples(*[st.sampled_from(["a", "b", "c", "d"])] * 2, st.sampled_from(["1", "2", "3"])), max_size=14)


@given(_ROWS, st.randoms(use_true_random=False))
def test_neither_order_nor_names_of_sources_matter(rows: list[Row], draw: random.Random) -> None:
    found = discover_truth(rows)
    shuffled = list(rows)
    draw.shuffle(shuffled)
    assert discover_truth(shuffled) == found
    assert set(found.truth) == {item for _, item, _ in rows}
    assert all((item, value) in {(i, v) for _, i, v in rows} for item, value in found.truth.items())
    assert all(0 <= chance <= 1 for chance in [*found.belief.values(), *found.accuracy.values()])
    totals: dict[str, float] = {}
    for (item, _), chance in found.belief.items():
        totals[item] = totals.get(item, 0.0) + chance
    assert all(total <= 1 + 1e-4 for total in totals.values())


def test_the_latest_value_of_a_source_counts() -> None:
    rows = [("a", "x", "old", 1), ("a", "x", "new", 2), ("b", "x", "new", None)]
    assert discover_truth(rows).belief.keys() == {("x", "new")}


@pytest.mark.parametrize("row", [("a", "x"), ("a", "x", "1", 2, 3), ("a", "x", "1", "noon")])
def test_other_rows_are_refused(row: tuple[object, ...]) -> None:
    with pytest.raises(InputError):
        discover_truth([row])
