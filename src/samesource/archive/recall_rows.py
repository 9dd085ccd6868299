"""Run a kernel over the rows that it has not seen."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator

import pyarrow as pa

from samesource.archive.row_memory import RowMemory
from samesource.engines.base import Kernel

MEMORY = RowMemory()
"""Of this process: a worker has its own."""

_NAME = "story"


def recall_rows(batches: Iterator[pa.RecordBatch], kernel: Kernel) -> Iterator[pa.RecordBatch]:
    """Yield what `kernel` makes of each row, from memory where it saw the row before.

    For kernels that look at one row at a time and hand on its story's name unread: a story gets another name with every
    document that joins it. Cost of a row seen before: its digest.
    """
    prefix = hashlib.blake2b(pickle.dumps(kernel)).digest()
    for batch in batches:
        for i in range(batch.num_rows):
            row = batch.slice(i, 1)
            key = _digest(row, prefix)
            made = MEMORY.get(key)
            if made is None:
                made = tuple(kernel(iter([row])))
                MEMORY.put(key, made)
            yield from (_renamed(rows, row) for rows in made)


def _digest(row: pa.RecordBatch, prefix: bytes) -> bytes:
    """Name all that a row says but its story; the values of a list have no order."""
    told = hashlib.blake2b(prefix, digest_size=24)
    for name, values in row.to_pydict().items():
        value = values[0]
        if name == _NAME:
            continue
        listed = sorted(value) if isinstance(value, list) else [value]
        for each in [name, len(listed), *listed]:
            data = each if isinstance(each, bytes) else repr(each).encode("utf-8", "surrogatepass")
            told.update(len(data).to_bytes(8, "little") + data)
    return told.digest()


def _renamed(made: pa.RecordBatch, row: pa.RecordBatch) -> pa.RecordBatch:
    """Put the story of `row` into what was made of a row like it."""
    place = made.schema.get_field_index(_NAME)
    if place < 0 or not made.num_rows:
        return made
    story = pa.repeat(row.column(_NAME)[0], made.num_rows)  # pa.array would import pandas where that is installed
    return made.set_column(place, made.schema.field(place), story)
