"""An engine that does not align or compare the same two texts again."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from samesource.archive.recall_rows import recall_rows
from samesource.engines.base import Engine, Kernel

REMEMBERED = frozenset({"small_alignments", "small_relations", "changes"})
"""Tables whose kernels look at two texts, or a child and its parents, and at nothing else of their story."""


class RememberingEngine:
    """Hands everything on to another engine; kernels over pairs of texts remember what they made.

    A story of an archive is traced again with every document that joins it, and most of its pairs are as they were.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = engine.name
        self.workers = engine.workers

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as table `name`, replacing it."""
        self._engine.load(name, batches, schema)

    def sql(self, name: str, query: str) -> None:
        """Store the rows of `query` as `name`."""
        self._engine.sql(name, query)

    def map_batches(
        self,
        name: str,
        source: str,
        kernel: Kernel,
        schema: pa.Schema,
        on_rows: Callable[[int], None] | None = None,
    ) -> None:
        """Run `kernel` over table `source`, or recall what it made, and store that as `name`."""
        chosen = functools.partial(recall_rows, kernel=kernel) if name in REMEMBERED else kernel
        self._engine.map_batches(name, source, chosen, schema, on_rows)

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""
        return self._engine.exists(name)

    def count(self, name: str) -> int:
        """Count the rows of table `name`."""
        return self._engine.count(name)

    def fetch(self, name: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read the `columns` of table `name` whole, sorted by `order_by`."""
        return self._engine.fetch(name, order_by, columns)

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write table `name` to one Parquet file, sorted by `order_by`."""
        self._engine.export_parquet(name, path, order_by)

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""
        self._engine.drop(name)

    def rest(self) -> None:
        """Let go of worker processes until kernels run again."""
        self._engine.rest()

    def close(self) -> None:
        """Let go of workers and files."""
        self._engine.close()
