"""A run that is killed goes on at the shard where it stopped, and leaves what an undisturbed one leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
import sample_kernels as kernels

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.engines.duckdb import DuckDBEngine
from samesource.engines.open_engine import open_engine
from samesource.errors import EngineError

ROWS = pa.table({"id": [f"wörd {n * 7919 % 1000:04d} " + "x" * (n % 300) for n in range(1000)]})
SHARDED = EngineConfig(workers=1, shard_rows=64, batch_rows=16)


def _stop_after(rows: int, engine: Engine, folder: Path) -> None:
    """Break off a kernel's work once so many rows are done."""
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        if done >= rows:
            raise EngineError("broken off", where=str(folder))

    with pytest.raises(EngineError, match="broken off"):
        engine.map_batches("second", "first", kernels.measure, kernels.MEASURED, count)


def _prepared(folder: Path) -> Engine:
    engine = open_engine(SHARDED, folder)
    engine.load("first", ROWS, ROWS.schema)
    return engine


def _rows_told(engine: Engine) -> list[int]:
    """Run the work again and return what it tells of its progress."""
    told: list[int] = []
    engine.map_batches("second", "first", kernels.measure, kernels.MEASURED, told.append)
    return told


@pytest.mark.parametrize("rows", [1, 63, 200, 999])
def test_work_broken_off_goes_on_after_its_last_shard(tmp_path: Path, rows: int) -> None:
    engine = _prepared(tmp_path)
    _stop_after(rows, engine, tmp_path)
    assert not engine.exists("second")
    engine.close()
    again = open_engine(SHARDED, tmp_path)
    assert not again.exists("second")
    first, *others = _rows_told(again)
    assert rows - 200 < first <= rows
    assert first + sum(others) == 1000
    calm = open_engine(SHARDED)
    calm.load("first", ROWS, ROWS.schema)
    calm.map_batches("second", "first", kernels.measure, kernels.MEASURED)
    assert again.fetch("second", ("id",)).equals(calm.fetch("second", ("id",)))
    again.close()
    calm.close()


def test_a_source_made_anew_is_worked_on_from_its_start(tmp_path: Path) -> None:
    engine = _prepared(tmp_path)
    _stop_after(500, engine, tmp_path)
    engine.load("first", ROWS.slice(0, 900), ROWS.schema)
    assert _rows_told(engine)[0] == 0
    assert engine.count("second") == 900
    engine.close()


def test_finished_steps_are_passed_over_and_others_are_not(tmp_path: Path) -> None:
    query = "SELECT id, length(id) AS size FROM first"
    engine = _prepared(tmp_path)
    engine.sql("sized", query)
    _rows_told(engine)
    engine.close()
    again = open_engine(SHARDED, tmp_path)
    assert isinstance(again, DuckDBEngine)
    copies = "SELECT name, copy FROM samesource_steps ORDER BY ALL"
    before = again._connection.execute(copies).fetchall()
    again.load("first", ROWS, ROWS.schema)
    again.sql("sized", query)
    assert _rows_told(again) == [1000]
    assert again._connection.execute(copies).fetchall() == before
    again.sql("sized", query + " WHERE id < 'wörd 0100'")
    assert again.count("sized") == 100
    again.drop("second")
    assert sum(_rows_told(again)) == 1000
    again.close()


def test_large_values_come_back_whole_from_joins_lists_and_files(tmp_path: Path) -> None:
    schema = pa.schema([("id", pa.int64()), ("packed", pa.binary()), ("text", pa.string())])
    values = [None, b"", b"short", b"\0heap:1:0:ff", bytes(range(256)) * 50]
    texts = [None, "", "kurz", "\0heap:1:0:ff", "größer " * 500]
    given = pa.table({"id": range(5), "packed": values, "text": texts}, schema)
    engine = open_engine(SHARDED, tmp_path)
    engine.load("first", given, schema)
    engine.sql(
        "second", "SELECT a.id AS id, a.packed AS packed, b.text AS text FROM first a JOIN first b ON a.id = b.id"
    )
    engine.map_batches("third", "second", kernels.copy, schema)
    engine.sql("listed", "SELECT id, array_agg(packed) AS packed FROM third GROUP BY id")
    engine.close()
    again = open_engine(SHARDED, tmp_path)
    assert again.fetch("third", ("id",)).cast(schema).equals(given)
    assert again.fetch("listed", ("id",))["packed"].to_pylist() == [[value] for value in values]
    again.export_parquet("third", tmp_path / "third.parquet", ("id",))
    from pyarrow import parquet

    assert parquet.read_table(tmp_path / "third.parquet").equals(given)
    again.close()


def test_joins_of_values_far_beyond_the_bound_finish(tmp_path: Path) -> None:
    schema = pa.schema([("id", pa.int64()), ("packed", pa.binary())])
    rows, size = 3_000, 40_000
    assert rows * size > 60 << 20
    batches = (
        pa.RecordBatch.from_arrays([pa.array([n]), pa.array([n.to_bytes(4, "big") * (size // 4)])], schema=schema)
        for n in range(rows)
    )
    engine = open_engine(EngineConfig(workers=1, memory="330MB"), tmp_path)
    engine.load("first", batches, schema)
    engine.sql("second", "SELECT a.id AS id, b.packed AS packed FROM first a JOIN first b ON a.id = b.id")
    engine.sql("third", "SELECT id % 3 AS id, array_agg(packed) AS packed FROM second GROUP BY id % 3")
    assert engine.count("second") == rows
    engine.close()


@pytest.fixture
def script(tmp_path: Path) -> str:
    return (
        "import pathlib, sys\n"
        f"sys.path.insert(0, {str(Path(kernels.__file__).parent)!r})\n"
        "import pyarrow as pa, sample_kernels as kernels\nfrom samesource.config import EngineConfig\n"
        "from samesource.engines.open_engine import open_engine\n"
        "config = EngineConfig(workers=2, worker_rows=0, batch_rows=4, shard_rows=8)\n"
        f"engine = open_engine(config, pathlib.Path({str(tmp_path / 'work')!r}))\n"
        "schema = pa.schema([('id', pa.string())])\n"
        "engine.load('first', pa.table({'id': [str(n) for n in range(400)]}), schema)\n"
        "print('ready', flush=True)\n"
        "engine.map_batches('second', 'first', kernels.place, kernels.PLACED)\n"
        "print(engine.count('second'), flush=True)\nengine.close()\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_killed_again_and_again_no_shard_is_lost_or_doubled(script: str, tmp_path: Path) -> None:
    work = tmp_path / "work"
    for moment in (0.1, 0.5, 0.3):
        running = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, start_new_session=True)
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        time.sleep(moment)
        os.kill(running.pid, signal.SIGKILL)
        running.communicate()
    assert list(work.glob("samesource-spill-*"))
    done = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=True)
    assert done.stdout == b"ready\n100\n"  # 400 rows in units of 4, a row each
    assert not list(work.glob("samesource-spill-*"))


def test_a_worker_beyond_its_share_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samesource.engines.plan_memory._LEAST_WORKER", 1)
    monkeypatch.setattr("samesource.engines.plan_memory._MOST_WORKER", 1)
    engine = open_engine(EngineConfig(workers=2, worker_rows=0, batch_rows=100))
    engine.load("first", ROWS, ROWS.schema)
    engine.map_batches("second", "first", kernels.place, kernels.PLACED)
    assert len(set(engine.fetch("second")["process"].to_pylist())) == engine.count("second") > 2
    engine.close()


@pytest.fixture(autouse=True)
def no_folder_left_open() -> Iterator[None]:
    """Fail where a test leaves files of a heap open."""
    from samesource.engines import load_values

    yield
    assert not load_values.OPEN_FILES
