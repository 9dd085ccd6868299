"""An engine that does not align or compare the same two texts again."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

import pyarrow as pa

from samesource.archive.recall_rows import recall_rows
from samesource.archive.recalled import Recalled
from samesource.engines.base import Engine, Kernel
from samesource.engines.wrapped import WrappedEngine


class RememberingEngine(WrappedEngine):
    """Hands everything on to another engine; what it was told that kernels make of rows they need not make again.

    A story of an archive is traced again with every document that joins it, and most of its pairs are as they were.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._recalled: Mapping[str, Recalled] = {}

    def remember(self, recalled: Mapping[str, Recalled]) -> None:
        """Take what is known of rows of tables, by name, in place of what was known before."""
        self._recalled = recalled

    def map_batches(
        self, name: str, source: str, kernel: Kernel, schema: pa.Schema, on_rows: Callable[[int], None] | None = None
    ) -> None:
        """Run `kernel` over table `source`, or recall what it makes, and store that as `name`."""
        known = self._recalled.get(name)
        if known and known.rows:
            kernel = functools.partial(recall_rows, kernel=kernel, recalled=known, schema=schema)
        self._engine.map_batches(name, source, kernel, schema, on_rows)
