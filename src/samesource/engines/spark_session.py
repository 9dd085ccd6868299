"""Start Spark, or join the Spark that runs this program."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from pyspark import SparkContext
from pyspark.errors import PySparkException, PySparkRuntimeError
from pyspark.sql import SparkSession

from samesource.config import EngineConfig
from samesource.engines.default_memory import default_memory
from samesource.engines.find_java import find_java
from samesource.engines.read_size import read_size
from samesource.errors import EngineError

# failures reach the user as our own errors, so Java's log of them stays off
_QUIET = """rootLogger.level = off
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = Spark %p %c{1}: %m%n
logger.gateway.name = org.apache.spark.api.python.PythonGatewayServer
logger.gateway.level = off
"""

# on one machine, warming up costs more than it brings
_QUICK = "-XX:TieredStopAtLevel=1"

_SAME_SQL = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.sql.parser.escapedStringLiterals": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.useLargeVarTypes": "false",
    "spark.sql.parquet.columnarReaderBatchSize": "256",  # rows of large tables hold a megabyte
}


def open_spark_session(config: EngineConfig, scratch: Path) -> tuple[SparkSession, bool]:
    """Return a session of our own and whether Spark was started for it; `scratch` holds what only the start needs.

    Raises EngineError where Java or Spark cannot start.
    """
    logging.getLogger().addFilter(_is_not_of_gateway)
    started = SparkContext._active_spark_context is None  # noqa: SLF001 - there is no public way to ask
    builder = SparkSession.builder.appName("samesource")
    if started:
        master = _choose_master(config)
        if "PYSPARK_GATEWAY_PORT" not in os.environ:  # not under spark-submit: the Java process is ours to start
            _prepare_start(scratch, master.startswith("local"))
            builder = builder.config("spark.ui.showConsoleProgress", "false")
        if master:
            builder = builder.master(master)
        if master.startswith("local"):
            for name, value in _local_settings(config).items():
                builder = builder.config(name, value)
    try:
        session = builder.getOrCreate().newSession()
    except (PySparkException, PySparkRuntimeError, OSError) as error:
        raise EngineError(f"Spark cannot start: {error}", where="engine spark") from error
    for name, value in _SAME_SQL.items():
        session.conf.set(name, value)
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(config.batch_rows))
    session.conf.set("spark.sql.execution.arrow.maxBytesPerBatch", str(config.batch_bytes))
    return session, started


def _choose_master(config: EngineConfig) -> str:
    """Return the master's URL; empty where Spark's own configuration may name one."""
    named = config.spark_master or os.environ.get("MASTER", "")
    configured = ("PYSPARK_GATEWAY_PORT", "PYSPARK_SUBMIT_ARGS", "SPARK_CONF_DIR", "SPARK_HOME")
    if named or any(name in os.environ for name in configured):
        return named
    return f"local[{config.workers or '*'}]"


def _prepare_start(scratch: Path, local: bool) -> None:
    """Set the environment of the Java process that pyspark will start, where the user has not set it."""
    os.environ["JAVA_HOME"] = str(find_java())
    if local:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    if "SPARK_SUBMIT_OPTS" not in os.environ:
        settings = scratch / "log4j2.properties"
        settings.write_text(_QUIET, encoding="utf-8")
        quick = f" {_QUICK}" if local else ""
        os.environ["SPARK_SUBMIT_OPTS"] = f"-Dlog4j2.configurationFile={settings.as_uri()}{quick}"


def _is_not_of_gateway(record: logging.LogRecord) -> bool:
    """Keep back what py4j logs, on the root logger, of a call broken off by Ctrl-C."""
    return "py4j" not in Path(record.pathname).parts


def _local_settings(config: EngineConfig) -> dict[str, str]:
    """Return the settings for a Spark on this machine alone."""
    cores = config.workers or os.cpu_count() or 1
    memory = read_size(config.memory) if config.memory.strip() else default_memory(cores)
    return {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.driver.maxResultSize": "0",
        "spark.sql.adaptive.enabled": "false",  # planning each small query several times costs a third of a run
        "spark.sql.codegen.wholeStage": "false",  # compiling each of some fifty small queries costs more than it brings
        "spark.driver.memory": f"{memory >> 20}m",
        "spark.executor.extraJavaOptions": _QUICK,  # of local-cluster
    }
