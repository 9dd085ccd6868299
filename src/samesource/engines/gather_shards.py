"""Gather what kernels make into shards."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from samesource.engines.unit import Made


def gather_shards(pieces: Iterator[Made], rows: int, size_limit: int) -> Iterator[tuple[list[pa.RecordBatch], int]]:
    """Gather pieces to shards of some source rows or bytes made, each with its mark; a shard ends at a mark only."""
    held: list[pa.RecordBatch] = []
    size = done = mark = 0
    for piece in pieces:
        held += piece.batches
        mark = piece.mark or mark
        size += sum(batch.nbytes for batch in piece.batches)
        done += piece.rows
        if piece.mark is not None and (done >= rows or size >= size_limit):
            yield held, piece.mark
            held, size, done = [], 0, 0
    if held:
        yield held, mark
