"""Engines for the tests of this folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # where worker processes find sample_kernels

_FAST_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # a test is over before the optimiser pays
SPARK = EngineConfig(name="spark", workers=2, spark_master="local-cluster[2,1,1024]", memory="1GB")


@pytest.fixture(scope="session")
def spark_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Spark with two executors, each a process of its own; started once for all tests."""
    import pyspark

    home = tmp_path_factory.mktemp("spark")  # a local cluster writes its logs below SPARK_HOME
    for entry in Path(pyspark.__file__).parent.iterdir():
        (home / entry.name).symlink_to(entry)
    os.environ["SPARK_HOME"] = str(home)
    settings = {
        "spark.driver.extraJavaOptions": _FAST_START,
        "spark.executor.extraJavaOptions": _FAST_START,
        "spark.executor.memory": "1g",
        "spark.sql.codegen.wholeStage": "false",
        "spark.task.maxFailures": "1",  # the failures of these tests do not go away when tried again
    }
    given = " ".join(f"--conf '{name}={value}'" for name, value in settings.items())
    os.environ["PYSPARK_SUBMIT_ARGS"] = f"{given} pyspark-shell"
    engine = open_engine(SPARK, tmp_path_factory.mktemp("spark-tables"))
    engine._session.sparkContext.addPyFile(str(HERE / "sample_kernels.py"))  # type: ignore[attr-defined]
    yield engine
    engine.close()


@pytest.fixture(params=["duckdb", pytest.param("spark", marks=pytest.mark.spark)])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn, without tables."""
    if request.param == "spark":
        shared: Engine = request.getfixturevalue("spark_engine")
        yield shared
        for name in ("first", "second", "third"):
            shared.drop(name)
        return
    opened = open_engine(EngineConfig(workers=1))
    yield opened
    opened.close()
