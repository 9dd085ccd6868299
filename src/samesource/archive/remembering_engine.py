"""An engine that does not align or compare the same two texts again."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pyarrow as pa

from samesource.archive.recall_rows import recall_rows
from samesource.engines.base import Kernel
from samesource.engines.wrapped import WrappedEngine

REMEMBERED = frozenset({"small_alignments", "small_relations", "changes"})
"""Tables whose kernels look at two texts, or a child and its parents, and at nothing else of their story."""


class RememberingEngine(WrappedEngine):
    """Hands everything on to another engine; kernels over pairs of texts remember what they made.

    A story of an archive is traced again with every document that joins it, and most of its pairs are as they were.
    """

    def map_batches(
        self, name: str, source: str, kernel: Kernel, schema: pa.Schema, on_rows: Callable[[int], None] | None = None
    ) -> None:
        """Run `kernel` over table `source`, or recall what it made, and store that as `name`."""
        chosen = functools.partial(recall_rows, kernel=kernel) if name in REMEMBERED else kernel
        self._engine.map_batches(name, source, chosen, schema, on_rows)
