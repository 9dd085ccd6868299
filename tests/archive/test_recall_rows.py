"""A kernel over rows seen before."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

from samesource.archive import recall_rows as module
from samesource.archive.recall_rows import recall_rows
from samesource.archive.row_memory import RowMemory
from samesource.stages.each_row import each_row

SOURCE = pa.schema([("story", pa.string()), ("texts", pa.list_(pa.binary())), ("limit", pa.int64())])
MADE = pa.schema([("story", pa.string()), ("length", pa.int64())])
CALLS: list[str] = []


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEMORY", RowMemory())
    CALLS.clear()


def lengths(row: dict[str, Any], least: int) -> Iterator[dict[str, Any]]:
    """Yield the length of each text that is long enough."""
    CALLS.append(row["story"])
    for text in sorted(row["texts"]):
        if len(text) >= least:
            yield {"story": row["story"], "length": len(text) + row["limit"]}


def run(rows: list[dict[str, Any]], least: int = 0) -> list[dict[str, Any]]:
    """Return what the kernel makes of rows, in one batch."""
    kernel = each_row(functools.partial(lengths, least=least), MADE)
    batch = pa.RecordBatch.from_pylist(rows, schema=SOURCE)
    return [row for made in recall_rows(iter([batch]), kernel) for row in made.to_pylist()]


def a_row(story: str, *texts: bytes, limit: int = 0) -> dict[str, Any]:
    """Return one row."""
    return {"story": story, "texts": list(texts), "limit": limit}


def test_a_row_seen_is_not_worked_out_again_and_takes_its_own_story() -> None:
    assert run([a_row("x", b"one", b"three")]) == [{"story": "x", "length": 3}, {"story": "x", "length": 5}]
    assert run([a_row("y", b"three", b"one")]) == [{"story": "y", "length": 3}, {"story": "y", "length": 5}]
    assert CALLS == ["x"]


@pytest.mark.parametrize(
    "other", [a_row("x", b"one"), a_row("x", b"one", b"three", limit=1), a_row("x", b"onet", b"hree")]
)
def test_another_row_is_worked_out(other: dict[str, Any]) -> None:
    run([a_row("x", b"one", b"three")])
    run([other])
    assert len(CALLS) == 2


def test_another_option_is_another_kernel() -> None:
    run([a_row("x", b"one")])
    assert run([a_row("x", b"one")], least=4) == []
    assert len(CALLS) == 2


def test_the_same_as_without_memory() -> None:
    rows = [a_row(f"s{i}", bytes(i % 3), bytes(i % 5), limit=i % 2) for i in range(40)]
    plain = [made for row in rows for made in lengths(row, 0)]
    assert run(rows) == plain == run(rows)


def test_memory_has_a_bound() -> None:
    made = (pa.RecordBatch.from_pylist([{"story": "x", "length": 1}], schema=MADE),)
    memory = RowMemory(room=100_000)
    for i in range(100):
        memory.put(str(i).encode(), made)
        memory.get(b"0")
    known = [i for i in range(100) if memory.get(str(i).encode())]
    assert 5 < len(known) < 30
    assert known[0] == 0, "what is asked for stays"
    assert known[1:] == list(range(101 - len(known), 100))
