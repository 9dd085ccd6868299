"""DuckDB: the embedded engine."""
# ruff: noqa: S608 - table names are quoted, queries are the stages' own

from __future__ import annotations

import contextlib
import itertools
import math
import os
import re
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from samesource.config import EngineConfig
from samesource.engines.base import Kernel
from samesource.engines.conform import conform
from samesource.engines.gather_batches import gather_batches
from samesource.engines.kernel_task import KernelTask
from samesource.engines.map_rows import map_rows
from samesource.engines.slice_batches import slice_batches
from samesource.engines.worker_pool import WorkerPool
from samesource.engines.write_parquet import write_parquet
from samesource.errors import EngineError, OptionError

_UNFINISHED = "unfinished_"
_WIDENED = ("TINYINT", "SMALLINT", "INTEGER", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT")
_INSERT_BYTES = 32 << 20
_READ_ROWS = 2048


class DuckDBEngine:
    """Tables in a DuckDB database: in memory, or in `directory` where they outlive the process."""

    name = "duckdb"

    def __init__(self, config: EngineConfig, directory: Path | None = None) -> None:
        self.config = config
        self.workers = config.workers or os.cpu_count() or 1
        self._pool: WorkerPool | None = None
        self._spill = (directory or Path(tempfile.gettempdir())) / f"samesource-spill-{uuid.uuid4().hex}"
        self._connection = _connect(config, self.workers, directory, self._spill)
        for table in self._tables() if directory is not None else ():
            if table.startswith(_UNFINISHED):
                self.drop(table)

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as table `name`, replacing it."""
        stream = iter(batches.to_batches()) if isinstance(batches, pa.Table) else batches
        self._store(name, (conform(batch, schema, f"table {name}") for batch in stream), schema)

    def sql(self, name: str, query: str) -> None:
        """Store the rows of `query` as `name`; its integer columns become 64 bits wide, as on every engine."""
        with self._cursor(name) as cursor:
            columns = cursor.execute(f"DESCRIBE {query}").fetchall()
            shown = ", ".join(
                f"CAST({_quote(column)} AS BIGINT) AS {_quote(column)}" if kind in _WIDENED else _quote(column)
                for column, kind, *_ in columns
            )
            cursor.execute(f"CREATE OR REPLACE TABLE {_quote(name)} AS SELECT {shown} FROM ({query})")

    def map_batches(
        self,
        name: str,
        source: str,
        kernel: Kernel,
        schema: pa.Schema,
        on_rows: Callable[[int], None] | None = None,
    ) -> None:
        """Run `kernel` over table `source` and store what it yields (of `schema`) as `name`."""
        rows = self.count(source)
        with self._cursor(source) as reader, contextlib.ExitStack() as stack:
            batches = reader.sql(f"SELECT * FROM {_quote(source)}").to_arrow_reader(_READ_ROWS)
            # an open reader would keep the database open, and a second opening waiting for ever
            stack.callback(batches.close)
            units = slice_batches(iter(batches), self.config.batch_rows, self.config.batch_bytes)
            task = KernelTask(name, kernel, schema, rows > self.config.compiled_rows)
            made = map_rows(task, units, self._patience(rows), self._open_pool, on_rows or _tell_nobody)
            stack.callback(made.close)
            self._store(name, made, schema)

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""
        return name in self._tables()

    def count(self, name: str) -> int:
        """Count the rows of table `name`."""
        with self._cursor(name) as cursor:
            return int(cursor.execute(f"SELECT count(*) FROM {_quote(name)}").fetchall()[0][0])

    def fetch(self, name: str, order_by: tuple[str, ...] = ()) -> pa.Table:
        """Read table `name` whole, sorted by `order_by` (strings by code point, null last)."""
        with self._cursor(name) as cursor:
            return cursor.sql(_select(name, order_by)).to_arrow_table()

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write table `name` to one zstd Parquet file, sorted by `order_by`."""
        with self._cursor(name) as cursor:
            reader = cursor.sql(_select(name, order_by)).to_arrow_reader(_READ_ROWS)
            with contextlib.closing(reader):
                write_parquet(iter(reader), reader.schema, path)

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""
        with self._cursor(name) as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {_quote(name)}")

    def close(self) -> None:
        """Stop the workers and close the database; the tables of a persistent one stay."""
        if self._pool is not None:
            self._pool.close()
            self._pool = None
        self._connection.close()
        shutil.rmtree(self._spill, ignore_errors=True)

    def _patience(self, rows: int) -> float:
        """Return the seconds that kernels may take in this process before workers are started for them."""
        if self.workers <= 1:
            return math.inf
        return 0.0 if rows > self.config.worker_rows else self.config.worker_seconds

    def _open_pool(self) -> WorkerPool:
        """Return the worker processes, started at the first call and after a failure."""
        if self._pool is not None and not self._pool.usable:
            self._pool.close()
            self._pool = None
        if self._pool is None:
            self._pool = WorkerPool(self.workers)
        return self._pool

    def _tables(self) -> set[str]:
        """List the names of all tables."""
        with self._cursor("tables") as cursor:
            return {row[0] for row in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall()}

    def _store(self, name: str, batches: Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Write batches to a table that gets its name only when it is whole."""
        chunks = gather_batches(batches, schema, _INSERT_BYTES)
        first = next(chunks)
        second = next(chunks, None)
        with self._cursor(name) as cursor:
            if second is None:
                _insert(cursor, f"CREATE OR REPLACE TABLE {_quote(name)} AS SELECT * FROM incoming", first)
                return
            unfinished = _quote(_UNFINISHED + name)
            _insert(cursor, f"CREATE OR REPLACE TABLE {unfinished} AS SELECT * FROM incoming", first)
            for chunk in itertools.chain((second,), chunks):
                _insert(cursor, f"INSERT INTO {unfinished} SELECT * FROM incoming", chunk)
            cursor.execute("BEGIN")
            cursor.execute(f"DROP TABLE IF EXISTS {_quote(name)}")
            cursor.execute(f"ALTER TABLE {unfinished} RENAME TO {_quote(name)}")
            cursor.execute("COMMIT")

    @contextlib.contextmanager
    def _cursor(self, name: str) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor of its own, and tell in words what DuckDB refuses."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        except duckdb.OutOfMemoryException as error:
            raise EngineError(
                "DuckDB needs more memory than it may use", where=f"table {name}", remedy="Raise engine.memory."
            ) from error
        except duckdb.Error as error:
            raise EngineError(f"DuckDB: {error}", where=f"table {name}") from error
        finally:
            cursor.close()


def _connect(config: EngineConfig, workers: int, directory: Path | None, spill: Path) -> duckdb.DuckDBPyConnection:
    """Open the database; raise OptionError for a wrong setting, EngineError where the file cannot be opened."""
    if not re.fullmatch(r"\d+(\.\d+)?\s*[KMGT]i?B", config.memory.strip(), re.IGNORECASE):
        raise OptionError(f"{config.memory!r} is no size", where="engine.memory", remedy="Write it as 4GB or 512MB.")
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": config.memory,
        "threads": workers,
        "temp_directory": str(spill),
        "preserve_insertion_order": False,
        "python_enable_replacements": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    where = ":memory:"
    try:
        if directory is not None:
            directory.mkdir(parents=True, exist_ok=True)
            where = str(directory / "tables.duckdb")
        return duckdb.connect(where, config=settings)
    except OSError as error:
        raise EngineError("the work folder cannot be made", where=str(error)) from error
    except (duckdb.ParserException, duckdb.InvalidInputException) as error:
        raise OptionError(f"DuckDB refuses an option: {error}", where="[engine]") from error
    except duckdb.Error as error:
        raise EngineError("the database cannot be opened", where=f"{where}: {error}") from error


def _insert(cursor: duckdb.DuckDBPyConnection, command: str, chunk: pa.Table) -> None:
    """Run a command that reads `chunk` as the table `incoming`."""
    cursor.register("incoming", chunk)
    cursor.execute(command)
    cursor.unregister("incoming")


def _select(name: str, order_by: tuple[str, ...]) -> str:
    """Write the query that reads table `name` in order."""
    order = ", ".join(f"{_quote(column)} ASC NULLS LAST" for column in order_by)
    return f"SELECT * FROM {_quote(name)}" + (f" ORDER BY {order}" if order else "")


def _quote(name: str) -> str:
    """Quote an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _tell_nobody(_: int) -> None:
    """Take a report of finished rows that nobody asked for."""
