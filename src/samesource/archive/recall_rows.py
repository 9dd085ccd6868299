"""Run a kernel over the rows of which it is not known what it makes."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from samesource.archive.recalled import Key, Recalled
from samesource.engines.base import Kernel


def recall_rows(
    batches: Iterator[pa.RecordBatch], kernel: Kernel, recalled: Recalled, schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    """Yield (of `schema`) what `kernel` makes of each row, or what is `recalled` of it.

    For kernels that look at one row at a time and hand on its story's name unread: a story gets another name with every
    document that joins it. Cost of a row recalled: its key.
    """
    for batch in batches:
        keys = _keys(batch, recalled.columns)
        lacking = [i for i, key in enumerate(keys) if key not in recalled.rows]
        if lacking:
            yield from kernel(iter([batch if len(lacking) == len(keys) else batch.take(lacking)]))
        stories = batch.column("story").to_pylist() if "story" in schema.names else [None] * len(keys)
        known = [
            {**row, "story": story}
            for key, story in zip(keys, stories, strict=True)
            for row in recalled.rows.get(key, ())
        ]
        if known:
            yield pa.RecordBatch.from_pylist(known, schema=schema)


def _keys(batch: pa.RecordBatch, columns: tuple[str, ...]) -> list[Key]:
    """Name the rows of a batch."""
    told = [batch.column(column).to_pylist() for column in columns]
    return [
        tuple(tuple(sorted(value)) if isinstance(value, list) else value for value in row)
        for row in zip(*told, strict=True)
    ]
