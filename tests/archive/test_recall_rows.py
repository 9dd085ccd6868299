"""A kernel over rows of which some are known."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

from samesource.archive.recall_rows import recall_rows
from samesource.archive.recalled import Recalled
from samesource.stages.each_row import each_row

SOURCE = pa.schema([("story", pa.string()), ("names", pa.list_(pa.string())), ("limit", pa.int64())])
MADE = pa.schema([("story", pa.string()), ("length", pa.int64())])
CALLS: list[str] = []


@pytest.fixture(autouse=True)
def _fresh() -> None:
    CALLS.clear()


def lengths(row: dict[str, Any], least: int) -> Iterator[dict[str, Any]]:
    """Yield the length of each name that is long enough."""
    CALLS.append(row["story"])
    for name in sorted(row["names"]):
        if len(name) >= least:
            yield {"story": row["story"], "length": len(name) + row["limit"]}


def run(rows: list[dict[str, Any]], known: Recalled) -> list[dict[str, Any]]:
    """Return what comes of rows, in one batch."""
    kernel = each_row(functools.partial(lengths, least=0), MADE)
    batch = pa.RecordBatch.from_pylist(rows, schema=SOURCE)
    return [row for made in recall_rows(iter([batch]), kernel, known, MADE) for row in made.to_pylist()]


def a_row(story: str, *names: str, limit: int = 0) -> dict[str, Any]:
    """Return one row."""
    return {"story": story, "names": list(names), "limit": limit}


def test_what_is_known_is_not_worked_out_and_takes_its_own_story() -> None:
    known = Recalled(("names",), {(("one", "three"),): [{"length": 3}, {"length": 5}], (("none",),): []})
    rows = [a_row("x", "three", "one"), a_row("y", "four"), a_row("z", "none")]
    assert run(rows, known) == [
        {"story": "y", "length": 4},
        {"story": "x", "length": 3},
        {"story": "x", "length": 5},
    ]
    assert CALLS == ["y"]


@pytest.mark.parametrize("other", [a_row("x", "one"), a_row("x", "one", "three", limit=1)])
def test_another_row_is_worked_out(other: dict[str, Any]) -> None:
    run([other], Recalled(("names", "limit"), {(("one", "three"), 0): []}))
    assert CALLS == ["x"]


def test_the_same_as_where_nothing_is_known() -> None:
    rows = [a_row(f"s{i}", "a" * (i % 3), "b" * (i % 5), limit=i) for i in range(40)]
    plain = [made for row in rows for made in lengths(row, 0)]
    half = {(row["limit"],): [{"length": m["length"]} for m in lengths(row, 0)] for row in rows[::2]}
    found = run(rows, Recalled(("limit",), half))
    assert sorted(found, key=str) == sorted(plain, key=str)
    assert run(rows, Recalled(("limit",), {})) == plain
