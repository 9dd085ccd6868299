"""An engine that passes everything on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from samesource.engines.base import Engine, Kernel


class WrappedEngine:
    """Passes every call on to an engine; a subclass does something more about some of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = engine.name
        self.workers = engine.workers

    def map_batches(
        self, name: str, source: str, kernel: Kernel, schema: pa.Schema, on_rows: Callable[[int], None] | None = None
    ) -> None:
        """Run a kernel over a table and store what it makes."""
        self._engine.map_batches(name, source, kernel, schema, on_rows)

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as a table."""
        self._engine.load(name, batches, schema)

    def sql(self, name: str, query: str) -> None:
        """Store the rows of a query as a table."""
        self._engine.sql(name, query)

    def exists(self, name: str) -> bool:
        """Tell whether a table is finished."""
        return self._engine.exists(name)

    def count(self, name: str) -> int:
        """Count the rows of a table."""
        return self._engine.count(name)

    def fetch(self, name: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read a table whole."""
        return self._engine.fetch(name, order_by, columns)

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write a table to a Parquet file."""
        self._engine.export_parquet(name, path, order_by)

    def drop(self, name: str) -> None:
        """Forget a table."""
        self._engine.drop(name)

    def rest(self) -> None:
        """Let go of worker processes."""
        self._engine.rest()

    def close(self) -> None:
        """Let go of what the engine holds."""
        self._engine.close()
