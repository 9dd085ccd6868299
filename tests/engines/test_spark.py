"""What Spark promises beyond the protocol: separate executors, our package on them, versions compared, a clean stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pytest
import sample_kernels as kernels

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.errors import EngineError, ExecutorError, MissingExtraError

WORDS = pa.schema([("id", pa.string())])
MANY = pa.table({"id": [f"wörd {n}" for n in range(200)]})


@pytest.fixture
def loaded(spark_engine: Engine) -> Engine:
    spark_engine.load("first", MANY, WORDS)
    spark_engine.drop("second")
    return spark_engine


@pytest.mark.spark
def test_kernels_run_in_processes_of_two_executors_from_the_package_sent(loaded: Engine) -> None:
    loaded.map_batches("second", "first", kernels.place, kernels.PLACED)
    placed = loaded.fetch("second")
    processes = set(placed.column("process").to_pylist())
    assert len(processes) >= 2
    assert os.getpid() not in processes
    assert all(".zip" in package for package in placed.column("package").to_pylist())


@pytest.mark.spark
def test_a_python_process_that_dies_is_told(loaded: Engine) -> None:
    with pytest.raises(EngineError, match=r"a Python process of an executor died.*stage second"):
        loaded.map_batches("second", "first", kernels.die, WORDS)
    assert not loaded.exists("second")


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")
def test_executors_with_other_versions_are_refused_before_and_during_work(
    loaded: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from samesource.engines.spark_probe_executors import probe_executors

    other = {**loaded._versions, "numpy": "1.0"}  # type: ignore[attr-defined]
    with pytest.raises(ExecutorError, match=r"has numpy .* instead of 1\.0"):
        probe_executors(loaded._tables, other)  # type: ignore[attr-defined]
    monkeypatch.setattr(loaded, "_versions", other)
    with pytest.raises(ExecutorError, match=r"has numpy .* instead of 1\.0"):
        loaded.map_batches("second", "first", kernels.copy, WORDS)


@pytest.mark.spark
def test_a_work_folder_keeps_finished_tables_only(spark_engine: Engine, tmp_path: Path) -> None:
    assert spark_engine.name == "spark"
    config = EngineConfig(name="spark", workers=2)
    engine = open_engine(config, tmp_path)
    engine.load("first", MANY, WORDS)
    engine.close()
    (tmp_path / "tables" / "unfinished-1").mkdir()
    (tmp_path / "tables" / "second").mkdir()  # without Spark's mark of success
    again = open_engine(config, tmp_path)
    assert again.exists("first")
    assert not again.exists("second")
    assert not (tmp_path / "tables" / "unfinished-1").exists()
    assert again.fetch("first", ("id",)).equals(MANY.sort_by("id"))
    again.close()


@pytest.mark.spark
def test_a_session_of_the_caller_is_joined_and_left_alone(spark_engine: Engine, tmp_path: Path) -> None:
    from pyspark.sql import SparkSession

    theirs = spark_engine._session.newSession()  # type: ignore[attr-defined]
    theirs.conf.set("spark.sql.session.timeZone", "Asia/Tokyo")
    engine = open_engine(EngineConfig(name="spark", spark_directory=tmp_path.as_uri()))
    engine.load("first", MANY, WORDS)
    assert list(tmp_path.iterdir())
    engine.close()
    assert not list(tmp_path.iterdir())
    assert theirs.conf.get("spark.sql.session.timeZone") == "Asia/Tokyo"
    assert not theirs.catalog.tableExists("first")
    assert isinstance(theirs, SparkSession)
    assert theirs.range(3).count() == 3


@pytest.mark.spark
def test_ctrl_c_ends_java_and_python_processes_without_a_trace(tmp_path: Path) -> None:
    script = (
        "import os, pathlib, sys\n"
        f"sys.path.insert(0, {str(Path(kernels.__file__).parent)!r})\n"
        "import pyarrow as pa, sample_kernels as kernels\nfrom samesource.config import EngineConfig\n"
        "from samesource.engines.open_engine import open_engine\n"
        "config = EngineConfig(name='spark', workers=1, spark_master='local[1]', memory='512MB')\n"
        f"engine = open_engine(config, pathlib.Path({str(tmp_path)!r}))\n"
        "engine._session.sparkContext.addPyFile(kernels.__file__)\n"
        "schema = pa.schema([('id', pa.string())])\n"
        "engine.load('first', pa.table({'id': ['a', 'b']}), schema)\n"
        "print('ready', flush=True)\n"
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
    assert parent.stdout.readline() == "ready\n"
    time.sleep(2)
    os.killpg(parent.pid, signal.SIGINT)
    _, complaints = parent.communicate(timeout=60)
    assert "Traceback" not in complaints
    assert parent.returncode == 130
    until = time.monotonic() + 20
    while (left := _group(parent.pid)) and time.monotonic() < until:
        time.sleep(0.2)
    assert not left
    assert sorted(path.name for path in (tmp_path / "tables").iterdir() if path.name[0] != "u") == ["first"]


def _group(leader: int) -> list[str]:
    """List the processes of a session that still run."""
    listed = subprocess.run(["ps", "-eo", "sess=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=2) for line in listed.splitlines()]
    return [row[2] for row in rows if row[0] == str(leader) and not row[1].startswith("Z")]


def test_without_pyspark_the_install_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pyspark", "samesource.engines.spark"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "py4j", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'samesource\[spark\]'"):
        open_engine(EngineConfig(name="spark"))
