"""What every engine does alike."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import sample_kernels as kernels

from samesource.engines.base import Engine
from samesource.errors import EngineError

WORDS = pa.schema([("id", pa.string())])
ROWS = [
    {"id": "b", "packed": b"\x00\xff", "starts": [1, 2], "keys": [-(2**63), 2**63 - 1], "kinds": ["é", ""]},
    {"id": "a", "packed": b"", "starts": [], "keys": [], "kinds": []},
    {"id": "c", "packed": None, "starts": None, "keys": None, "kinds": None},
]


def words(*ids: str) -> pa.Table:
    return pa.table({"id": pa.array(ids, pa.string())})


def test_rows_of_every_type_come_back(engine: Engine) -> None:
    engine.load("first", pa.Table.from_pylist(ROWS, kernels.NESTED), kernels.NESTED)
    engine.map_batches("second", "first", kernels.copy, kernels.NESTED)
    for name in ("first", "second"):
        table = engine.fetch(name, ("id",))
        assert table.to_pylist() == sorted(ROWS, key=lambda row: str(row["id"]))
        assert [field.type.id for field in table.schema] == [field.type.id for field in kernels.NESTED]


def test_load_takes_an_iterator_and_replaces(engine: Engine) -> None:
    engine.load("first", words("x"), WORDS)
    engine.load("first", iter(words("y", "z").to_batches()), WORDS)
    assert engine.fetch("first", ("id",)).to_pylist() == [{"id": "y"}, {"id": "z"}]
    assert engine.count("first") == 2


@pytest.mark.parametrize("make", ["load", "map", "sql"])
def test_an_empty_table_is_a_finished_table(engine: Engine, make: str) -> None:
    engine.load("first", words(), WORDS)
    if make == "map":
        engine.map_batches("second", "first", kernels.measure, kernels.MEASURED)
    elif make == "sql":
        engine.sql("second", "SELECT id, length(id) AS length FROM first")
    else:
        engine.load("second", iter(()), kernels.MEASURED)
    assert engine.exists("second")
    assert engine.count("second") == 0
    assert engine.fetch("second", ("id",)).schema.names == kernels.MEASURED.names


def test_no_rows_of_every_type_are_a_table(engine: Engine) -> None:
    engine.load("first", kernels.NESTED.empty_table(), kernels.NESTED)
    table = engine.fetch("first")
    assert (table.num_rows, table.schema.names) == (0, kernels.NESTED.names)


def test_a_kernel_may_yield_nothing(engine: Engine) -> None:
    engine.load("first", words("x", "y"), WORDS)
    engine.map_batches("second", "first", kernels.nothing, kernels.MEASURED)
    assert engine.count("second") == 0


def test_strings_sort_by_code_point_and_null_comes_last(engine: Engine) -> None:
    ids = ["é", "z", "Z", "a", "ß", "😀", "\uffee", "", "e\u0301", "ab", "日"]
    table = pa.table({"id": pa.array([*ids, None], pa.string())})
    engine.load("first", table, WORDS)
    assert engine.fetch("first", ("id",)).column("id").to_pylist() == [*sorted(ids), None]


def test_fetch_sorts_by_several_columns(engine: Engine) -> None:
    rows = [{"id": word, "length": length} for word in "ba" for length in (2, -1, 10)]
    engine.load("first", pa.Table.from_pylist(rows, kernels.MEASURED), kernels.MEASURED)
    expected = sorted(rows, key=lambda row: (row["length"], row["id"]))
    assert engine.fetch("first", ("length", "id")).to_pylist() == expected


def test_exists_and_drop(engine: Engine) -> None:
    assert not engine.exists("first")
    engine.load("first", words("x"), WORDS)
    assert engine.exists("first")
    engine.drop("first")
    engine.drop("first")
    assert not engine.exists("first")


def test_every_integer_of_a_query_has_64_bits(engine: Engine) -> None:
    engine.load("first", words("aa", "b"), WORDS)
    engine.sql("second", "SELECT count(*) AS n, sum(length(id)) AS s, 1 AS one, max(length(id)) AS m FROM first")
    table = engine.fetch("second")
    assert table.to_pylist() == [{"n": 2, "s": 3, "one": 1, "m": 2}]
    assert [field.type for field in table.schema] == [pa.int64()] * 4


def test_a_query_speaks_of_quoted_names_backslashes_and_booleans(engine: Engine) -> None:
    engine.load("first", words("a\\n", "b"), WORDS)
    engine.sql("second", "SELECT \"id\", id = 'a\\n' AS same FROM first WHERE id <> 'it''s'")
    assert engine.fetch("second", ("id",)).to_pylist() == [{"id": "a\\n", "same": True}, {"id": "b", "same": False}]


def test_a_query_may_read_the_table_it_replaces(engine: Engine) -> None:
    engine.load("first", words("a"), WORDS)
    engine.sql("first", "SELECT id FROM first UNION ALL SELECT 'b' AS id")
    assert engine.fetch("first", ("id",)).to_pylist() == [{"id": "a"}, {"id": "b"}]


def test_gathered_rows_reach_kernels_as_lists_of_plain_types(engine: Engine) -> None:
    engine.load("first", pa.Table.from_pylist(ROWS, kernels.NESTED), kernels.NESTED)
    engine.sql(
        "second",
        "SELECT array_agg(packed) AS packed, array_agg(id) AS ids, count(*) AS n FROM first WHERE packed IS NOT NULL",
    )
    engine.map_batches("third", "second", kernels.tell_types, kernels.TYPES)
    (told,) = engine.fetch("third").column("types").to_pylist()
    assert [part.split(":")[0].split("<")[0] for part in told.split(", ")] == ["list", "list", "int64"]
    assert "binary" in told
    assert "string" in told
    assert "large" not in told
    assert "view" not in told


def test_a_failing_kernel_is_told_by_stage_and_message(engine: Engine) -> None:
    engine.load("first", words("x"), WORDS)
    with pytest.raises(EngineError, match="ValueError: the word «né» is out of place") as caught:
        engine.map_batches("second", "first", kernels.fail, kernels.MEASURED)
    assert "stage second" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not engine.exists("second")


@pytest.mark.parametrize("kernel", [kernels.yield_other_columns, kernels.yield_other_type])
def test_a_kernel_that_breaks_its_schema_is_refused(engine: Engine, kernel: object) -> None:
    engine.load("first", words("x"), WORDS)
    with pytest.raises(EngineError, match=r"declared \(stage second\)"):
        engine.map_batches("second", "first", kernel, kernels.MEASURED)  # type: ignore[arg-type]
    assert not engine.exists("second")


def test_a_failed_stage_leaves_the_table_it_would_have_replaced(engine: Engine) -> None:
    engine.load("first", words("x"), WORDS)
    engine.load("second", words("old"), WORDS)
    with pytest.raises(EngineError):
        engine.map_batches("second", "first", kernels.fail, kernels.MEASURED)
    assert engine.fetch("second").to_pylist() == [{"id": "old"}]


def test_rows_that_break_the_schema_are_not_loaded(engine: Engine) -> None:
    with pytest.raises(EngineError, match="column id is int64 where string is declared"):
        engine.load("first", pa.table({"id": [1]}), WORDS)
    assert not engine.exists("first")


@pytest.mark.parametrize("query", ["SELECT nothing FROM first", "SELECT FROM WHERE", "SELECT id FROM no_such_table"])
def test_a_wrong_query_is_told_in_one_error(engine: Engine, query: str) -> None:
    engine.load("first", words("x"), WORDS)
    with pytest.raises(EngineError):
        engine.sql("second", query)
    assert not engine.exists("second")


def test_a_missing_table_is_told(engine: Engine) -> None:
    for ask in (engine.fetch, engine.count, partial(engine.map_batches, "second", kernel=kernels.copy, schema=WORDS)):
        with pytest.raises(EngineError):
            ask("no_such_table")  # type: ignore[operator]


def test_finished_rows_are_reported_once_each(engine: Engine) -> None:
    engine.load("first", words(*map(str, range(300))), WORDS)
    reports: list[int] = []
    engine.map_batches("second", "first", kernels.measure, kernels.MEASURED, reports.append)
    assert sum(reports) == 300


def test_an_exported_table_is_sorted_and_plain(engine: Engine, tmp_path: Path) -> None:
    engine.load("first", words(*(f"{n * 7919 % 1000:03}é" for n in range(1000))), WORDS)
    engine.map_batches("second", "first", kernels.measure, kernels.MEASURED)
    path = tmp_path / "second.parquet"
    engine.export_parquet("second", path, ("id",))
    table = pq.read_table(path)
    assert table.schema.equals(kernels.MEASURED)
    assert table.column("id").to_pylist() == [f"{n:03}é" for n in range(1000)]
    assert pq.ParquetFile(path).metadata.row_group(0).column(0).compression == "ZSTD"
    assert list(tmp_path.iterdir()) == [path]


def test_columns_are_fetched_alone_and_in_the_order_of_others(engine: Engine) -> None:
    engine.load("first", pa.Table.from_pylist(ROWS, kernels.NESTED), kernels.NESTED)
    table = engine.fetch("first", ("id",), ("kinds", "packed"))
    assert table.schema.names == ["kinds", "packed"]
    assert table.to_pylist() == [
        {"kinds": [], "packed": b""},
        {"kinds": ["é", ""], "packed": b"\x00\xff"},
        {"kinds": None, "packed": None},
    ]


def test_many_rows_pass_kernels_and_queries_whole_and_once(engine: Engine) -> None:
    rows, value = 3_000, bytes(range(256)) * 8
    schema = pa.schema([("id", pa.string()), ("packed", pa.binary())])
    engine.load("first", pa.table({"id": [f"{n:04d}" for n in range(rows)], "packed": [value] * rows}, schema), schema)
    engine.map_batches("second", "first", kernels.copy, schema)
    engine.rest()
    engine.sql("third", "SELECT a.id AS id, b.packed AS packed FROM first a JOIN second b ON a.id = b.id")
    engine.map_batches("second", "third", kernels.copy, schema)
    made = engine.fetch("second", ("id",))
    assert made["id"].to_pylist() == [f"{n:04d}" for n in range(rows)]
    assert set(made["packed"].to_pylist()) == {value}
