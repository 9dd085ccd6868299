"""Cut batches into units of work."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from samesource.engines.weigh_rows import weigh_rows


def slice_batches(batches: Iterator[pa.RecordBatch], rows: int, size: int) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `batches` in units of at most `rows` rows and about `size` bytes (one row at least)."""
    for batch in batches:
        start = held = 0
        for i, weight in enumerate(weigh_rows(batch)):
            if i > start and (i - start >= rows or held + weight > size):
                yield batch.slice(start, i - start)
                start, held = i, 0
            held += weight
        if start < batch.num_rows:
            yield batch.slice(start)
