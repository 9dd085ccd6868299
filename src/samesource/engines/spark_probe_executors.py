"""Find out, before any work, whether the executors can do it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyarrow as pa
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException

from samesource.engines.compare_versions import compare_versions
from samesource.engines.explain_failure import explain_failure
from samesource.engines.spark_tables import SparkTables
from samesource.errors import ExecutorError

_TASKS_AN_EXECUTOR = 4
_PROBE = "probe"
_SHIP = "Ship the driver's environment to the executors as docs/spark.md shows."


def probe_executors(tables: SparkTables, versions: dict[str, str]) -> None:
    """Compare the executors' versions with the driver's, and read back a table that they wrote.

    Raises ExecutorError, in words, where they differ or the folder is not shared. Executors that join later are
    compared by `spark_kernel`.
    """
    context = tables.session.sparkContext
    executors = context._jsc.sc().getExecutorMemoryStatus().size()  # noqa: SLF001 - no Python interface
    tasks = max(context.defaultParallelism, executors * _TASKS_AN_EXECUTOR)

    def look(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import platform

        from samesource.engines.own_versions import own_versions

        for _ in batches:
            yield pa.RecordBatch.from_pydict({"host": [platform.node()], "versions": [json.dumps(own_versions())]})

    try:
        frame = tables.session.range(0, tasks, 1, tasks).mapInArrow(look, "host string, versions string")
        tables.write(_PROBE, iter([frame]))
        seen = tables.read(_PROBE).collect()
    except (PySparkException, Py4JError) as error:
        raise ExecutorError(explain_failure(str(error)), where="engine spark", remedy=_SHIP) from error
    finally:
        tables.drop(_PROBE)
    if len(seen) != tasks:
        raise ExecutorError(
            f"executors wrote {tasks} rows and the driver reads {len(seen)} of them",
            where=tables.folder,
            remedy="Set engine.spark_directory to a path or URI that driver and executors share.",
        )
    for host, found in sorted({(row.host, row.versions) for row in seen}):
        compare_versions(versions, json.loads(found), host)
