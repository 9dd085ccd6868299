"""Gather small batches."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa


def gather_batches(batches: Iterator[pa.RecordBatch], schema: pa.Schema, size: int) -> Iterator[pa.Table]:
    """Yield the rows of `batches` in tables of about `size` bytes; at least one, empty where there are no rows."""
    held: list[pa.RecordBatch] = []
    held_size = 0
    yielded = False
    for batch in batches:
        held.append(batch)
        held_size += batch.nbytes
        if held_size >= size:
            yield pa.Table.from_batches(held, schema)
            held, held_size, yielded = [], 0, True
    if held or not yielded:
        yield pa.Table.from_batches(held, schema)
