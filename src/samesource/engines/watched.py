"""An engine that tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pyarrow as pa

from samesource.engines.base import Engine, Kernel
from samesource.engines.wrapped import WrappedEngine


class Watcher(Protocol):
    """Is told of the work that an engine does."""

    def start(self, table: str, rows: int) -> None:
        """Take note that kernel work on `rows` rows for `table` begins."""

    def advance(self, rows: int) -> None:
        """Take note that `rows` more rows are done."""


class WatchedEngine(WrappedEngine):
    """Passes every call on to an engine and tells a watcher of kernel work."""

    def __init__(self, engine: Engine, watcher: Watcher) -> None:
        super().__init__(engine)
        self._watcher = watcher

    def map_batches(
        self, name: str, source: str, kernel: Kernel, schema: pa.Schema, on_rows: Callable[[int], None] | None = None
    ) -> None:
        """Run a kernel, telling the watcher of its rows."""
        self._watcher.start(name, self._engine.count(source))
        self._engine.map_batches(name, source, kernel, schema, on_rows or self._watcher.advance)
