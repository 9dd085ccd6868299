"""Turn batches into bytes and back (the Arrow IPC stream format)."""

from __future__ import annotations

import pyarrow as pa


def to_arrow_bytes(batches: list[pa.RecordBatch], schema: pa.Schema) -> bytes:
    """Write batches of one schema to bytes; only the rows of a slice are written."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return bytes(sink.getvalue())


def from_arrow_bytes(data: bytes) -> list[pa.RecordBatch]:
    """Read the batches written by `to_arrow_bytes`."""
    with pa.ipc.open_stream(data) as reader:
        return list(reader)
