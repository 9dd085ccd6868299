"""Cut batches into units of work."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa


def slice_batches(batches: Iterator[pa.RecordBatch], rows: int, size: int) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `batches` in units of at most `rows` rows and about `size` bytes (one row at least)."""
    for batch in batches:
        if batch.num_rows == 0:
            continue
        mean = max(1, batch.nbytes // batch.num_rows)
        step = max(1, min(rows, size // mean))
        for start in range(0, batch.num_rows, step):
            yield batch.slice(start, step)
