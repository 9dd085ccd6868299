"""DuckDB: the embedded engine."""
# ruff: noqa: S608 - table names are quoted, queries are the stages' own

from __future__ import annotations

import contextlib
import itertools
import os
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from samesource.config import EngineConfig
from samesource.engines.base import Kernel
from samesource.engines.choose_compiled import choose_compiled
from samesource.engines.close_values import close_values
from samesource.engines.conform import conform
from samesource.engines.duckdb_connection import open_duckdb_connection
from samesource.engines.duckdb_held_tables import DuckDBHeldTables
from samesource.engines.duckdb_shards import read_shards
from samesource.engines.duckdb_steps import DuckDBSteps
from samesource.engines.folder_lock import FolderLock
from samesource.engines.gather_batches import gather_batches
from samesource.engines.gather_shards import gather_shards
from samesource.engines.kernel_task import KernelTask
from samesource.engines.load_values import load_values
from samesource.engines.map_rows import map_rows
from samesource.engines.patience import Patience
from samesource.engines.plan_memory import plan_memory
from samesource.engines.quote_name import quote_name
from samesource.engines.slice_batches import slice_batches
from samesource.engines.spill_folder import SpillFolder
from samesource.engines.unit import Made, Unit
from samesource.engines.value_heap import ValueHeap
from samesource.engines.worker_pool import WorkerPool
from samesource.engines.write_parquet import write_parquet
from samesource.errors import EngineError

_UNFINISHED = "unfinished_"
_WIDENED = ("TINYINT", "SMALLINT", "INTEGER", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT")
_INSERT_BYTES = 16 << 20
_READ_ROWS = 2048
_ONE_VECTOR = 2048
_UNITS = 4
"""Units of work a worker, of a small table, for workers that are up."""
_STOPPED = "Query interrupted"  # a bare RuntimeError that DuckDB raises in place of KeyboardInterrupt


class DuckDBEngine:
    """Tables in a DuckDB database: in memory, or in `directory` where they outlive the process.

    In a directory every finished step, and every shard of a kernel's work, is committed with a mark that it is done.
    A run that was killed goes on there: steps whose result is there are passed over, kernels go on after the mark.
    """

    name = "duckdb"

    def __init__(self, config: EngineConfig, directory: Path | None = None) -> None:
        self.config = config
        plan = plan_memory(config.memory, config.workers or os.cpu_count() or 1)
        self.workers = plan.workers
        self._worker_bytes = plan.worker
        self._pool: WorkerPool | None = None
        self._patience = Patience(config, plan.workers)
        self._steps: DuckDBSteps | None = None
        with contextlib.ExitStack() as undo:
            if directory is not None:
                undo.callback(FolderLock(directory).close)
            spill = SpillFolder(directory)
            undo.callback(spill.close)
            self._heap = ValueHeap(directory or spill.path)
            undo.callback(close_values, self._heap.folder)
            undo.callback(self._heap.close)
            self._connection = open_duckdb_connection(directory, spill.path, plan.database, 1)
            self._threads = 1
            undo.callback(self._connection.close)
            self._rows: dict[str, int | None] = {}
            self._made: set[str] = set()
            self._held = DuckDBHeldTables(self._connection)
            undo.callback(self._held.close)
            if directory is not None:
                self._steps = DuckDBSteps(self._connection)
                self._rows = dict.fromkeys(self._tables())
                self._clear_away(self._steps.marked())
            self._undo = undo.pop_all()

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as table `name`, replacing it."""
        stream = iter(batches.to_batches()) if isinstance(batches, pa.Table) else batches
        self._store(name, (conform(batch, schema, f"table {name}") for batch in stream), schema)

    def sql(self, name: str, query: str) -> None:
        """Store the rows of `query` as `name`; its integer columns become 64 bits wide, as on every engine."""
        with self._cursor(name) as cursor:
            small = None if self._steps else self._held.read(query, self._made)
            if small is not None:
                self._keep(cursor, name, small)
                return
            self._held.show(cursor, query)
            made = self._steps.of_query(query) if self._steps else ""
            if self._steps and self._steps.is_made(name, made):
                return
            bound = cursor.sql(query)
            shown = ", ".join(
                f"CAST({quote_name(column)} AS BIGINT) AS {quote_name(column)}"
                if str(kind) in _WIDENED
                else quote_name(column)
                for column, kind in zip(bound.columns, bound.types, strict=True)
            )
            with self._step(cursor, name, made):
                self._create(cursor, name, f"SELECT {shown} FROM ({query})")

    def map_batches(
        self,
        name: str,
        source: str,
        kernel: Kernel,
        schema: pa.Schema,
        on_rows: Callable[[int], None] | None = None,
    ) -> None:
        """Run `kernel` over table `source` and store what it yields (of `schema`) as `name`."""
        report = on_rows or _tell_nobody
        with self._cursor(source) as reader, contextlib.ExitStack() as stack:
            made = self._steps.of_kernel(kernel, schema, source) if self._steps else ""
            rows, end = self._extent(reader, source)
            if self._steps and self._steps.is_made(name, made):
                report(rows)
                return
            start = self._steps.mark(name, made, source) if self._steps else 0
            report(start)
            heap = "" if source in self._held else str(self._heap.folder)
            task = KernelTask(name, kernel, schema, choose_compiled(rows, self.config), heap)
            units = self._units(reader, source, range(start, end))
            pieces = map_rows(task, units, self._patience.seconds(rows, self._pool is not None), self._open_pool)
            stack.callback(self._patience.spend, time.monotonic())
            stack.callback(pieces.close)
            if self._steps and rows > self.config.shard_rows:
                self._store_shards(name, _reported(pieces, report), task, (made, source, start))
            else:
                batches = (batch for piece in _reported(pieces, report) for batch in piece.batches)
                self._store(name, batches, schema, made)

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""
        return name in self._rows

    def count(self, name: str) -> int:
        """Count the rows of table `name`."""
        rows = self._rows.get(name)
        if rows is None:
            with self._cursor(name) as cursor:
                rows = int(cursor.execute(f"SELECT count(*) FROM {quote_name(name)}").fetchall()[0][0])
        return rows

    def fetch(self, name: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read `columns` of table `name` whole, sorted by `order_by` (strings by code point, null last)."""
        if name in self._held:
            held = self._held[name]
            ordered = held.sort_by([(column, "ascending") for column in order_by]) if order_by else held
            return ordered.select(columns) if columns else ordered
        with self._cursor(name) as cursor:
            table = cursor.sql(_select(name, order_by, columns)).to_arrow_table()
            return pa.Table.from_batches(map(self._load, table.to_batches()), table.schema)

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write table `name` to one zstd Parquet file, sorted by `order_by`."""
        with self._cursor(name) as cursor:
            self._held.show(cursor, name)
            reader = cursor.sql(_select(name, order_by)).to_arrow_reader(_READ_ROWS)
            with contextlib.closing(reader):
                write_parquet(map(self._load, reader), reader.schema, path)

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""
        rows = self._rows.get(name)
        if name in self._held:
            self._held.drop(name)
            del self._rows[name]
            return
        if self._steps is None and rows is not None and rows < _ONE_VECTOR:
            # A statement costs more than a small table in memory, which goes when its name is used again or at the end.
            del self._rows[name]
        there = {name, _UNFINISHED + name} & self._rows.keys()
        if self._steps is None and not there:
            return
        with self._cursor(name) as cursor:
            for table in there:
                self._drop(cursor, table)
            if self._steps:
                self._steps.forget(cursor, name)

    def rest(self) -> None:
        """Stop the workers; they start again when kernels need them."""
        self._patience.renew()
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def close(self) -> None:
        """Stop the workers and close the database; the tables of a persistent one stay."""
        self.rest()
        self._undo.close()

    def _open_pool(self) -> WorkerPool:
        """Return the worker processes, started at the first call and after a failure."""
        if self._pool is not None and not self._pool.usable:
            self._pool.close()
            self._pool = None
        if self._pool is None:
            self._pool = WorkerPool(self.workers, self._worker_bytes)
        return self._pool

    def _tables(self) -> set[str]:
        """List the names of all tables."""
        with self._cursor("tables") as cursor:
            return {row[0] for row in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall()}

    def _store(self, name: str, batches: Iterator[pa.RecordBatch], schema: pa.Schema, made: str = "") -> None:
        """Write batches to a table that gets its name only when it is whole; rows given twice are written once."""
        chunks = gather_batches(batches, schema, _INSERT_BYTES)
        first = next(chunks)
        second = next(chunks, None)
        with self._cursor(name) as cursor:
            if second is None and self._steps is None:
                self._keep(cursor, name, first)
                return
            if second is None:
                made = made or (self._steps.of_rows(first) if self._steps else "")
                if self._steps and self._steps.is_made(name, made):
                    return
                with self._step(cursor, name, made):
                    self._begin(cursor, name, first)
                return
            self._begin(cursor, _UNFINISHED + name, first)
            for chunk in itertools.chain((second,), chunks):
                self._insert(cursor, _UNFINISHED + name, chunk)
            self._give_name(cursor, name, made or uuid.uuid4().hex)

    def _store_shards(self, name: str, pieces: Iterator[Made], task: KernelTask, state: tuple[str, str, int]) -> None:
        """Write what kernels make shard by shard, each with the mark that it is done, and name the table when whole.

        `state`: what the table is made of, from which source, and how many of its rows are done with.
        """
        made, source, start = state
        steps = self._steps
        with self._cursor(name) as cursor:
            if steps is None:
                raise EngineError("shards are kept in a work folder only", where=f"table {name}")
            if not start:
                self._begin(cursor, _UNFINISHED + name, task.schema.empty_table())
            for shard, mark in gather_shards(pieces, self.config.shard_rows, _INSERT_BYTES):
                with self._transaction(cursor):
                    for chunk in gather_batches(iter(shard), task.schema, _INSERT_BYTES):
                        self._insert(cursor, _UNFINISHED + name, chunk)
                    steps.put_mark(cursor, name, made, source, mark)
            self._give_name(cursor, name, made)

    def _give_name(self, cursor: duckdb.DuckDBPyConnection, name: str, made: str) -> None:
        """Give a table that is whole its name, in place of an older one."""
        with self._step(cursor, name, made):
            self._drop(cursor, name)
            cursor.execute(f"ALTER TABLE {quote_name(_UNFINISHED + name)} RENAME TO {quote_name(name)}")
        self._held.drop(name)
        self._rows[name] = self._rows.pop(_UNFINISHED + name)
        self._made.add(name)
        self._made.discard(_UNFINISHED + name)

    def _keep(self, cursor: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
        """Hold a small table of a database in memory, or make it of a larger one."""
        if not self._held.put(name, table):
            self._begin(cursor, name, table)
            return
        if name in self._made:
            self._drop(cursor, name)
        self._rows[name] = table.num_rows

    def _units(self, reader: duckdb.DuckDBPyConnection, source: str, places: range) -> Iterator[Unit]:
        """Yield the rows of a table in units of work."""
        if source not in self._held:
            return read_shards(reader, source, places, self.config)
        held = self._held[source]
        rows = held.num_rows // (_UNITS * self.workers) if self._pool is not None else self.config.batch_rows
        rows = max(1, min(rows, self.config.batch_rows))
        return (Unit(some) for some in slice_batches(iter(held.to_batches()), rows, self.config.batch_bytes))

    def _begin(self, cursor: duckdb.DuckDBPyConnection, name: str, chunk: pa.Table) -> None:
        """Make a table of `chunk`, replacing an older one."""
        with self._incoming(cursor, chunk):
            self._create(cursor, name, "SELECT * FROM incoming")

    def _insert(self, cursor: duckdb.DuckDBPyConnection, name: str, chunk: pa.Table) -> None:
        """Put the rows of `chunk` at the end of a table."""
        self._rows[name] = None
        with self._incoming(cursor, chunk):
            cursor.execute(f"INSERT INTO {quote_name(name)} SELECT * FROM incoming")

    @contextlib.contextmanager
    def _incoming(self, cursor: duckdb.DuckDBPyConnection, chunk: pa.Table) -> Iterator[None]:
        """Let queries read `chunk`, its large values put away, as the table `incoming`."""
        cursor.register("incoming", self._heap.put(chunk))
        yield
        cursor.unregister("incoming")

    def _create(self, cursor: duckdb.DuckDBPyConnection, name: str, query: str) -> None:
        """Make a table of a query's rows, replacing an older one, and remember how many they are."""
        made = cursor.execute(f"CREATE OR REPLACE TABLE {quote_name(name)} AS {query}").fetchall()
        rows = int(made[0][0])
        self._held.drop(name)
        self._rows[name] = rows
        self._made.add(name)
        if rows > _ONE_VECTOR and self._threads < self.workers:
            # Threads hinder each other in tables of one vector, of which small work has dozens.
            self._threads = self.workers
            cursor.execute(f"SET threads = {self._threads}")

    def _drop(self, cursor: duckdb.DuckDBPyConnection, name: str) -> None:
        """Forget a table where it exists."""
        cursor.execute(f"DROP TABLE IF EXISTS {quote_name(name)}")
        self._made.discard(name)
        self._rows.pop(name, None)

    def _load(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Read the large values that a batch refers to."""
        return load_values(batch, str(self._heap.folder))

    @contextlib.contextmanager
    def _step(self, cursor: duckdb.DuckDBPyConnection, name: str, made: str) -> Iterator[None]:
        """Do what makes a table and write down of what it was made, both or neither."""
        if self._steps is None:
            yield
            return
        with self._transaction(cursor):
            yield
            self._steps.put_step(cursor, name, made)

    @contextlib.contextmanager
    def _transaction(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Do all of something or nothing; a cursor closed within a transaction takes it back."""
        cursor.execute("BEGIN")
        yield
        if self._steps is not None:
            self._heap.sync()
        cursor.execute("COMMIT")

    def _clear_away(self, kept: set[str]) -> None:
        """Drop what a killed run left half-made, but for tables whose marks say how far they have come."""
        for table in list(self._rows):
            if table.startswith(_UNFINISHED) and table.removeprefix(_UNFINISHED) not in kept:
                with self._cursor(table) as cursor:
                    self._drop(cursor, table)

    def _extent(self, cursor: duckdb.DuckDBPyConnection, name: str) -> tuple[int, int]:
        """Count a table's rows, and return one more than the place of its last."""
        known = self._rows.get(name)
        if known is not None and known <= _ONE_VECTOR:
            return known, known
        query = f"SELECT count(*), coalesce(max(rowid) + 1, 0) FROM {quote_name(name)}"
        rows, end = cursor.execute(query).fetchall()[0]
        return int(rows), int(end)

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
        except RuntimeError as error:
            if str(error) == _STOPPED:
                raise KeyboardInterrupt from error
            raise
        finally:
            cursor.close()


def _select(name: str, order_by: tuple[str, ...], columns: tuple[str, ...] = ()) -> str:
    """Write the query that reads columns of table `name` in order."""
    order = ", ".join(f"{quote_name(column)} ASC NULLS LAST" for column in order_by)
    shown = ", ".join(map(quote_name, columns)) or "*"
    return f"SELECT {shown} FROM {quote_name(name)}" + (f" ORDER BY {order}" if order else "")


def _reported(pieces: Iterator[Made], report: Callable[[int], None]) -> Iterator[Made]:
    """Yield pieces, telling of each how many source rows it stands for."""
    for piece in pieces:
        report(piece.rows)
        yield piece


def _tell_nobody(_: int) -> None:
    """Take a report of finished rows that nobody asked for."""
