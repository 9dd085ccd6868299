"""The narrow protocol that every engine fulfils."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

import pyarrow as pa

Kernel: TypeAlias = Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]
"""Turns batches of one table into batches of another; pickled to the workers, so module-level or a partial of one."""


class Engine(Protocol):
    """Holds named, finished tables and makes new ones from them.

    Every table is written out when it is made (never a lazy view), so a later stage or a resumed run reads
    what an earlier one finished. Row order is not part of a table: readers sort.
    """

    name: str
    workers: int

    def load(self, name: str, batches: pa.Table | Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Store rows as table `name`, replacing it."""

    def sql(self, name: str, query: str) -> None:
        """Store the rows of `query` (in the SQL both engines speak: integers, strings, booleans) as `name`."""

    def map_batches(
        self,
        name: str,
        source: str,
        kernel: Kernel,
        schema: pa.Schema,
        on_rows: Callable[[int], None] | None = None,
    ) -> None:
        """Run `kernel` over table `source` and store what it yields (of `schema`) as `name`.

        `on_rows` is told how many source rows have been finished since it was last told, where the engine knows.
        """

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""

    def count(self, name: str) -> int:
        """Count the rows of table `name`."""

    def fetch(self, name: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read the `columns` (none named: all) of table `name` whole, sorted by `order_by` (strings by code point)."""

    def export_parquet(self, name: str, path: Path, order_by: tuple[str, ...] = ()) -> None:
        """Write table `name` to one zstd Parquet file, sorted by `order_by`."""

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""

    def rest(self) -> None:
        """Let go of worker processes until kernels run again: what follows needs their memory."""

    def close(self) -> None:
        """Let go of workers, files and sessions; the tables of a persistent store stay."""
