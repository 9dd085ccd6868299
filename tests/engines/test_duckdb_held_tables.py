"""Small tables held as Arrow: what is read of them is what DuckDB would say."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pytest

from samesource.config import Config
from samesource.engines import duckdb_held_tables
from samesource.engines.duckdb import DuckDBEngine
from samesource.engines.duckdb_held_tables import ROWS
from samesource.engines.value_heap import REFERENCE
from samesource.errors import EngineError

SCHEMA = pa.schema([("id", pa.string()), ("number", pa.int64()), ("packed", pa.binary())])


@pytest.fixture
def engine() -> Iterator[DuckDBEngine]:
    made = DuckDBEngine(Config().engine)
    yield made
    made.close()


def rows(count: int, begins: bytes = b"") -> pa.Table:
    """Return rows in no order, the last of them with nulls."""
    listed = [
        {"id": f"é{number * 7 % count:05}", "number": number, "packed": begins + bytes([number % 256]) * 300}
        for number in range(count)
    ]
    return pa.Table.from_pylist([*listed, {"id": None, "number": None, "packed": None}], schema=SCHEMA)


def same(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from batches


@pytest.mark.parametrize("count", [0, 3, ROWS - 1, ROWS, ROWS + 1])
@pytest.mark.parametrize("begins", [b"", REFERENCE + b"1:0:5"])
def test_a_table_reads_alike_small_and_large(engine: DuckDBEngine, count: int, begins: bytes) -> None:
    given = rows(count, begins)
    engine.load("given", given, SCHEMA)
    engine.map_batches("mapped", "given", same, SCHEMA)
    engine.sql("queried", "SELECT id, number, packed FROM mapped")
    for name in ("given", "mapped", "queried"):
        assert engine.count(name) == count + 1
        found = engine.fetch(name, ("id",)).to_pylist()
        assert found == sorted(given.to_pylist(), key=lambda row: (row["id"] is None, row["id"] or ""))
        assert engine.fetch(name, ("number",), ("number",)).to_pylist()[:1] == [{"number": 0 if count else None}]


def test_a_query_reads_small_and_large_tables_together(engine: DuckDBEngine) -> None:
    engine.load("small", rows(5), SCHEMA)
    engine.load("large", rows(ROWS + 5), SCHEMA)
    engine.sql("joined", "SELECT s.id AS id, l.number AS number FROM small s JOIN large l ON s.number = l.number")
    assert engine.count("joined") == 5


def test_a_name_used_again_is_the_last_table_of_that_name(engine: DuckDBEngine) -> None:
    for count in (2, ROWS + 9, 3, ROWS + 8, 4):
        engine.load("again", rows(count), SCHEMA)
        engine.sql("counted", "SELECT COUNT(*) AS n, SUM(number) AS total FROM again")
        assert engine.fetch("counted").to_pylist() == [{"n": count + 1, "total": sum(range(count))}]
        assert engine.fetch("counted").schema.field("total").type == pa.int64()
    engine.drop("again")
    assert not engine.exists("again")


def test_a_query_that_makes_many_rows_of_few(engine: DuckDBEngine) -> None:
    engine.load("few", rows(100), SCHEMA)
    engine.sql("many", "SELECT a.number AS a, b.number AS b FROM few a CROSS JOIN few b")
    assert engine.count("many") == 101 * 101
    engine.sql("again", "SELECT COUNT(*) AS n FROM many")
    assert engine.fetch("again").to_pylist() == [{"n": 101 * 101}]


@pytest.mark.parametrize("limit", [0, 1 << 30], ids=["as it comes", "planned"])
def test_a_query_asked_again_reads_what_is_held_then(
    engine: DuckDBEngine, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duckdb_held_tables, "PLANNED_BYTES", limit)
    query = (
        "SELECT l.id AS id, SUM(r.number) AS total, COUNT(*) AS n, array_agg(r.packed) AS packed, 0.5 AS half, "
        "MIN(r.number) > 2 AS more FROM l LEFT JOIN r ON l.number = r.number GROUP BY l.id"
    )
    for counts in ((4, 2), (0, 3), (5, 0), (9, 9)):
        for name, count in zip(("l", "r"), counts, strict=True):
            engine.load(name, rows(count), SCHEMA)
        engine.sql("joined", query)
        found = engine.fetch("joined", ("id",))
        assert found.schema.field("total").type == pa.int64()
        assert [(row["id"], row["total"], row["more"]) for row in found.to_pylist()] == expected(*counts)


def expected(left: int, right: int) -> list[tuple[str | None, int | None, bool | None]]:
    """Return what the join says: each number of the left that the right has too; the null row meets none."""
    numbers = {row["id"]: row["number"] for row in rows(left).to_pylist()}
    told = {name: number for name, number in numbers.items() if number is not None and number < right}
    ordered = sorted(numbers, key=lambda name: (name is None, name or ""))
    return [(name, told.get(name), told[name] > 2 if name in told else None) for name in ordered]


def test_columns_of_another_kind_are_planned_anew(engine: DuckDBEngine) -> None:
    for kind in (pa.int64(), pa.int64(), pa.string(), pa.string(), pa.int64()):
        schema = pa.schema([("x", kind)])
        engine.load("given", pa.table({"x": pa.array([3], pa.int64()).cast(kind)}, schema=schema), schema)
        engine.sql("asked", "SELECT x AS x FROM given")
        assert engine.fetch("asked").schema.field("x").type == kind


def test_what_was_dropped_is_not_empty_but_gone(engine: DuckDBEngine) -> None:
    for _ in range(3):
        engine.load("given", rows(2), SCHEMA)
        engine.sql("asked", "SELECT id FROM given")
    engine.drop("given")
    with pytest.raises(EngineError, match="no such table"):
        engine.sql("asked", "SELECT id FROM given")


def test_more_queries_than_are_planned(engine: DuckDBEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duckdb_held_tables, "PLANS", 2)
    engine.load("given", rows(3), SCHEMA)
    for _ in range(3):
        for least in range(4):
            engine.sql("asked", f"SELECT COUNT(*) AS n FROM given WHERE number >= {least}")
            assert engine.fetch("asked").to_pylist() == [{"n": 3 - least}]
