"""Small tables held as Arrow: what is read of them is what DuckDB would say."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pytest

from samesource.config import Config
from samesource.engines.duckdb import DuckDBEngine
from samesource.engines.duckdb_held_tables import ROWS
from samesource.engines.value_heap import REFERENCE

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
