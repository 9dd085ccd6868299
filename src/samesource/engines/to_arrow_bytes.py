"""Turn batches into bytes."""

from __future__ import annotations

import pyarrow as pa


def to_arrow_bytes(batches: list[pa.RecordBatch], schema: pa.Schema) -> bytes:
    """Write batches of one schema as an Arrow IPC stream; only the rows of a slice are written."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return bytes(sink.getvalue())
