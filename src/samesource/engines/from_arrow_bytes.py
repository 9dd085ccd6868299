"""Turn bytes back into batches."""

from __future__ import annotations

import pyarrow as pa


def from_arrow_bytes(data: bytes) -> list[pa.RecordBatch]:
    """Read the batches that `to_arrow_bytes` wrote."""
    with pa.ipc.open_stream(data) as reader:
        return list(reader)
