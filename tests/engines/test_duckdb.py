"""What DuckDB promises beyond the protocol: worker processes, resuming, spilling, a clean stop."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
import sample_kernels as kernels

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.errors import EngineError, OptionError

WORDS = pa.schema([("id", pa.string())])
MANY = pa.table({"id": [f"wörd {n * 7919 % 1000}" for n in range(1000)]})


@pytest.fixture
def pooled() -> Iterator[Engine]:
    engine = open_engine(EngineConfig(workers=2, worker_rows=0, batch_rows=50))
    engine.load("first", MANY, WORDS)
    yield engine
    engine.close()


def test_results_are_the_same_for_any_number_of_workers(tmp_path: Path) -> None:
    made = []
    for workers in (1, 2, 3):
        engine = open_engine(EngineConfig(workers=workers, worker_rows=10, batch_rows=7))
        engine.load("first", MANY, WORDS)
        engine.map_batches("second", "first", kernels.measure, kernels.MEASURED)
        path = tmp_path / f"{workers}.parquet"
        engine.export_parquet("second", path, ("id",))
        made.append(path.read_bytes())
        engine.close()
    assert made[0] == made[1] == made[2]


def test_ctrl_c_within_a_query_is_ctrl_c(pooled: Engine) -> None:
    pooled.load("rows", pa.table({"n": range(200_000)}), pa.schema([("n", pa.int64())]))
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        pooled.sql("product", "SELECT sum(a.n * b.n) AS n FROM rows a, rows b")
    timer.join()
    assert not pooled.exists("product")


def test_many_rows_go_to_processes_and_few_do_not(pooled: Engine) -> None:
    pooled.map_batches("second", "first", kernels.place, kernels.PLACED)
    processes = set(pooled.fetch("second").column("process").to_pylist())
    assert len(processes) == 2
    assert os.getpid() not in processes
    engine = open_engine(EngineConfig(workers=2, worker_rows=1000))
    engine.load("first", MANY, WORDS)
    engine.map_batches("second", "first", kernels.place, kernels.PLACED)
    assert set(engine.fetch("second").column("process").to_pylist()) == {os.getpid()}
    engine.close()


def test_slow_rows_go_to_processes_though_they_are_few() -> None:
    engine = open_engine(EngineConfig(workers=2, worker_rows=1000, worker_seconds=0, batch_rows=100))
    engine.load("first", MANY, WORDS)
    engine.map_batches("second", "first", kernels.place, kernels.PLACED)
    assert os.getpid() not in engine.fetch("second").column("process").to_pylist()
    engine.close()


def test_large_rows_make_small_units() -> None:
    engine = open_engine(EngineConfig(workers=1, batch_bytes=10_000))
    engine.load("first", pa.table({"id": ["x" * 4_000] * 20}), WORDS)
    engine.map_batches("second", "first", kernels.place, kernels.PLACED)
    assert engine.count("second") == 10
    engine.close()


def test_what_a_library_prints_does_no_harm(pooled: Engine) -> None:
    pooled.map_batches("second", "first", kernels.print_aloud, kernels.MEASURED)
    assert pooled.count("second") == 1000


def test_a_failing_kernel_in_a_process_is_told(pooled: Engine) -> None:
    with pytest.raises(EngineError, match=r"ValueError: the word «né» is out of place \(stage second\)") as caught:
        pooled.map_batches("second", "first", kernels.fail, kernels.MEASURED)
    assert "sample_kernels.py" in "".join(caught.value.__notes__)


def test_a_worker_that_dies_is_told_and_replaced(pooled: Engine) -> None:
    with pytest.raises(EngineError, match=r"killed by signal 9.*stage second"):
        pooled.map_batches("second", "first", kernels.die, WORDS)
    assert not pooled.exists("second")
    pooled.map_batches("second", "first", kernels.measure, kernels.MEASURED)
    assert pooled.count("second") == 1000


def test_workers_that_cannot_start_are_told(pooled: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(EngineError, match=r"no worker process can be started.*Set engine\.workers to 1"):
        pooled.map_batches("second", "first", kernels.measure, kernels.MEASURED)


def test_a_kernel_that_cannot_travel_is_told(pooled: Engine) -> None:
    with pytest.raises(EngineError, match="cannot be sent to a worker process"):
        pooled.map_batches("second", "first", lambda batches: batches, WORDS)


def test_a_persistent_folder_keeps_finished_tables_only(tmp_path: Path) -> None:
    engine = open_engine(EngineConfig(workers=1), tmp_path)
    engine.load("first", MANY, WORDS)
    with pytest.raises(EngineError):
        engine.map_batches("second", "first", kernels.fail, WORDS)
    engine.close()
    again = open_engine(EngineConfig(workers=1), tmp_path)
    assert again.exists("first")
    assert not again.exists("second")
    assert again.fetch("first", ("id",)).equals(MANY.sort_by("id"))
    again.close()


def test_rows_of_many_inserts_make_one_table_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samesource.engines.duckdb._INSERT_BYTES", 1)
    engine = open_engine(EngineConfig(workers=1))
    engine.load("first", iter(MANY.to_batches(max_chunksize=90)), WORDS)
    assert engine.fetch("first", ("id",)).equals(MANY.sort_by("id"))

    def breaks() -> Iterator[pa.RecordBatch]:
        yield from MANY.to_batches(max_chunksize=90)
        raise EngineError("half-way")

    with pytest.raises(EngineError, match="half-way"):
        engine.load("second", breaks(), WORDS)
    assert not engine.exists("second")
    engine.close()


def test_a_folder_in_use_is_refused_in_words(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys\nfrom samesource.config import EngineConfig\n"
        "from samesource.engines.open_engine import open_engine\n"
        f"engine = open_engine(EngineConfig(), pathlib.Path({str(tmp_path)!r}))\n"
        "print('open', flush=True)\nsys.stdin.read()\nengine.close()\n"
    )
    other = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        with pytest.raises(EngineError, match=r"another process is at work"):
            open_engine(EngineConfig(), tmp_path)
    finally:
        other.communicate("")


def test_a_join_and_a_sort_beyond_the_memory_limit_spill_and_finish(tmp_path: Path) -> None:
    engine = open_engine(EngineConfig(workers=1, memory="80MB"), tmp_path)
    rows = 300_000
    engine.sql(
        "wide",
        f"SELECT i * 7919 % {rows} AS key, repeat(printf('%08x', i), 40) AS text FROM range({rows}) AS numbers (i)",
    )
    seen: list[int] = []
    watcher = threading.Thread(target=_watch_spill, args=(tmp_path, seen), daemon=True)
    watcher.start()
    engine.sql("joined", "SELECT a.key, b.text FROM wide a JOIN wide b ON a.key = b.key")
    engine.sql("placed", "SELECT key, row_number() OVER (ORDER BY text DESC) AS place FROM wide")
    assert engine.count("joined") == rows
    assert engine.count("placed") == rows
    engine.close()
    watcher.join(timeout=1)
    assert max(seen) > 0
    assert not list(tmp_path.glob("samesource-spill-*"))


def _watch_spill(folder: Path, seen: list[int]) -> None:
    """Note how many bytes lie in the spill folder, as long as the database is open."""
    seen.append(0)
    for _ in range(3000):
        for place in folder.glob("samesource-spill-*"):
            with contextlib.suppress(OSError):
                seen.append(sum(entry.stat().st_size for entry in place.iterdir()))
        if max(seen) > 0:
            return
        time.sleep(0.01)


@pytest.mark.parametrize("memory", ["much", "-1GB", "4"])
def test_a_malformed_memory_limit_is_an_option_error(memory: str) -> None:
    with pytest.raises(OptionError, match="memory"):
        open_engine(EngineConfig(memory=memory))


def test_an_unknown_engine_is_an_option_error() -> None:
    with pytest.raises(OptionError, match="duckdb, spark"):
        open_engine(EngineConfig(name="abacus"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_its_parent(tmp_path: Path, how: signal.Signals) -> None:
    script = (
        "import pathlib, sys\n"
        f"sys.path.insert(0, {str(Path(kernels.__file__).parent)!r})\n"
        "import pyarrow as pa, sample_kernels as kernels\nfrom samesource.config import EngineConfig\n"
        "from samesource.engines.open_engine import open_engine\n"
        f"engine = open_engine(EngineConfig(workers=2, worker_rows=0, batch_rows=1), pathlib.Path({str(tmp_path)!r}))\n"
        "schema = pa.schema([('id', pa.string())])\n"
        "engine.load('first', pa.table({'id': [str(n) for n in range(9)]}), schema)\n"
        "engine.map_batches('ready', 'first', kernels.place, kernels.PLACED)\n"
        "print(*set(engine.fetch('ready').column('process').to_pylist()), flush=True)\n"
        "try:\n    engine.map_batches('second', 'first', kernels.dawdle, schema)\n"
        "except KeyboardInterrupt:\n    engine.close()\n    sys.exit(130)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout is not None
    workers = [int(process) for process in parent.stdout.readline().split()]
    assert workers
    time.sleep(0.3)
    os.killpg(parent.pid, how)
    _, complaints = parent.communicate(timeout=10)
    assert complaints == ""
    assert parent.returncode == (130 if how == signal.SIGINT else -how)
    assert _gone(workers, within=5)
    engine = open_engine(EngineConfig(), tmp_path)
    assert engine.exists("ready")
    assert not engine.exists("second")
    engine.close()


def _gone(processes: list[int], within: float) -> bool:
    """Tell whether all processes end within some seconds."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if not any(_runs(process) for process in processes):
            return True
        time.sleep(0.05)
    return False


def _runs(process: int) -> bool:
    """Tell whether a process exists and is no zombie left to its reaper."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    ).stdout
    return bool(state.strip()) and not state.strip().startswith("Z")
