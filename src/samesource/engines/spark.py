"""Spark: the engine for a cluster."""

from __future__ import annotations

import contextlib
import math
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pyarrow as pa

from samesource.config import EngineConfig
from samesource.engines.base import Kernel
from samesource.engines.choose_compiled import choose_compiled
from samesource.engines.conform import conform
from samesource.engines.explain_failure import explain_failure
from samesource.engines.folder_lock import FolderLock
from samesource.engines.gather_batches import gather_batches
from samesource.engines.kernel_task import KernelTask
from samesource.engines.own_versions import own_versions
from samesource.engines.pack_package import pack_package
from samesource.engines.plain_schema import plain_schema
from samesource.engines.read_failure import read_failure
from samesource.engines.spark_kernel import spark_kernel
from samesource.engines.write_parquet import write_parquet
from samesource.errors import EngineError, MissingExtraError

try:
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException
    from pyspark.sql import Column, DataFrame
    from pyspark.sql import functions as sql_functions
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    from pyspark.sql.types import ByteType, DecimalType, IntegerType, ShortType, StructType

    from samesource.engines.spark_probe_executors import probe_executors
    from samesource.engines.spark_session import open_spark_session
    from samesource.engines.spark_tables import SparkTables
except ImportError as error:
    raise MissingExtraError("the engine spark", "spark") from error

_LOAD_BYTES = 32 << 20
_TASKS_A_CORE = 8
_TASK_ROWS = 16_384
_EXPORT_ROWS = 1024
_SHUFFLE_BYTES = 16 << 20
"""Bytes of Parquet that a task of a query takes, some 60 MB in memory."""


class SparkEngine:
    """Tables as Parquet folders below one folder that every executor reaches; kernels in the executors' Python."""

    name = "spark"

    def __init__(self, config: EngineConfig, directory: Path | None = None) -> None:
        self.config = config
        with contextlib.ExitStack() as undo, _in_words("start"):
            scratch = Path(
                undo.enter_context(tempfile.TemporaryDirectory(prefix="samesource-", ignore_cleanup_errors=True))
            )
            if directory is not None:
                undo.callback(FolderLock(directory).close)
            self._session, started = open_spark_session(config, scratch)
            if started:
                undo.callback(self._session.stop)
            context = self._session.sparkContext
            self.workers = int(context.defaultParallelism)
            context.addPyFile(str(pack_package(scratch / f"samesource-{uuid.uuid4().hex}.zip")))
            self._tables = SparkTables(self._session, self._choose_folder(directory, scratch))
            if directory is None:
                undo.callback(self._tables.forget_all)
            self._versions = own_versions()
            probe_executors(self._tables, self._versions)
            self._undo = undo.pop_all()

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as table `name`, replacing it."""
        stream = iter(batches.to_batches()) if isinstance(batches, pa.Table) else batches
        rows = (conform(batch, schema, f"table {name}") for batch in stream)
        with _in_words(name):
            chunks = gather_batches(rows, schema, _LOAD_BYTES)
            shape = _spark_schema(schema)
            # Arrow's form of no rows has no pieces, from which Spark cannot tell the type of a list.
            frames = (self._session.createDataFrame(chunk if len(chunk) else [], shape) for chunk in chunks)
            self._tables.write(name, frames)

    def sql(self, name: str, query: str) -> None:
        """Store the rows of `query` as `name`; its integer columns become 64 bits wide, as on every engine."""
        with _in_words(name):
            parts = max(2 * self.workers, math.ceil(self._tables.size(query) / _SHUFFLE_BYTES))
            self._session.conf.set("spark.sql.shuffle.partitions", str(parts))
            frame = self._session.sql(query)
            self._tables.write(name, iter([frame.select(*_widened(frame))]))

    def map_batches(
        self,
        name: str,
        source: str,
        kernel: Kernel,
        schema: pa.Schema,
        on_rows: Callable[[int], None] | None = None,
    ) -> None:
        """Run `kernel` over table `source` and store what it yields (of `schema`) as `name`."""
        with _in_words(name):
            rows = self._tables.count(source)
            task = KernelTask(name, kernel, plain_schema(schema), choose_compiled(rows, self.config))
            versions = self._versions

            def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
                return spark_kernel(batches, task, versions)

            frame = self._tables.read(source)
            tasks = self._partitions(rows)
            frame = frame.repartition(tasks) if tasks > 1 else frame.coalesce(1)
            self._tables.write(name, iter([frame.mapInArrow(run, _spark_schema(schema))]))
        if on_rows is not None:
            on_rows(rows)

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""
        return self._tables.exists(name)

    def count(self, name: str) -> int:
        """Count the rows of table `name`."""
        with _in_words(name):
            return self._tables.count(name)

    def fetch(self, name: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read `columns` of table `name` whole into the driver, sorted by `order_by` (by code point, null last)."""
        with _in_words(name):
            frame = self._sorted(name, order_by)
            table = (frame.select(*columns) if columns else frame).toArrow()
            return conform(table, plain_schema(table.schema), f"table {name}")

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write table `name` to one zstd Parquet file on the driver's machine, sorted by `order_by`.

        The executors sort it into parts, which the driver joins a batch at a time.
        """
        with _in_words(name), tempfile.TemporaryDirectory(prefix="samesource-") as scratch:
            frame = self._sorted(name, order_by)
            parts = self._tables.copy_parts(frame, Path(scratch))
            write_parquet(_read_parts(parts), plain_schema(to_arrow_schema(frame.schema)), path)

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""
        self._tables.drop(name)

    def rest(self) -> None:
        """Leave the executors to Spark, which lets their idle Python processes go."""

    def close(self) -> None:
        """Stop Spark where it was started here; the tables stay where a work folder was given."""
        with _in_words("close"):
            self._undo.close()

    def _choose_folder(self, directory: Path | None, scratch: Path) -> str:
        """Choose where tables are written; raise EngineError where no folder is known that executors reach."""
        if self.config.spark_directory:
            # one folder a run, and the same one again for the same work folder
            run = uuid.uuid4().hex if directory is None else sha256(str(directory.resolve()).encode()).hexdigest()
            return f"{self.config.spark_directory.rstrip('/')}/samesource-{run[:16]}"
        if directory is not None:
            directory.mkdir(parents=True, exist_ok=True)
            return (directory.resolve() / "tables").as_uri()
        if self._session.sparkContext.master.startswith("local"):
            return (scratch / "tables").as_uri()
        raise EngineError(
            "no folder is known that every executor can reach",
            where="engine spark",
            remedy="Set engine.spark_directory to a path or URI on the cluster's shared file system.",
        )

    def _partitions(self, rows: int) -> int:
        """Return how many tasks the kernel work on `rows` rows is cut into: short ones, so that little is done again.

        A task streams its rows through the kernel an Arrow batch at a time, and never holds them together.
        """
        units = math.ceil(rows / self.config.batch_rows)
        return max(1, min(units, _TASKS_A_CORE * self.workers), math.ceil(rows / _TASK_ROWS))

    def _sorted(self, name: str, order_by: tuple[str, ...]) -> DataFrame:
        """Return the rows of table `name` in order."""
        frame = self._tables.read(name)
        return frame.orderBy(*(sql_functions.col(c).asc_nulls_last() for c in order_by)) if order_by else frame


@contextlib.contextmanager
def _in_words(name: str) -> Iterator[None]:
    """Turn Spark's exceptions into ours, and keep its remarks on pandas from the user."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
        try:
            yield
        except (PySparkException, Py4JError) as error:
            failure = read_failure(str(error)) or EngineError(explain_failure(str(error)), where=f"stage {name}")
            failure.add_note(str(error))
            raise failure from error


def _widened(frame: DataFrame) -> list[Column]:
    """Return the columns of a query, integers 64 bits wide."""
    narrow = (ByteType, ShortType, IntegerType)
    columns = []
    for field in frame.schema.fields:
        whole = isinstance(field.dataType, DecimalType) and field.dataType.scale == 0
        column = sql_functions.col(f"`{field.name}`")
        columns.append(
            column.cast("bigint").alias(field.name) if whole or isinstance(field.dataType, narrow) else column
        )
    return columns


def _read_parts(parts: list[Path]) -> Iterator[pa.RecordBatch]:
    """Yield the batches of Parquet files, one after another."""
    from pyarrow.parquet import ParquetFile

    for path in parts:
        with ParquetFile(path) as part:
            for batch in part.iter_batches(_EXPORT_ROWS):
                yield conform(batch, plain_schema(batch.schema), f"file {path.name}")


def _spark_schema(schema: pa.Schema) -> StructType:
    """Return an Arrow schema in Spark's terms."""
    return from_arrow_schema(plain_schema(schema))
