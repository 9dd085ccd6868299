"""Change the values of columns that hold large ones."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa

from samesource.engines.has_large_values import has_large_values

_BYTES = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary(), pa.string_view(): pa.binary_view()}
"""Views of strings as bytes, which a cast would load all of Arrow's functions for."""


def map_values(batch: pa.RecordBatch, change: Callable[[bytes], bytes]) -> pa.RecordBatch:
    """Return `batch` with every large-value column's values changed; their types stay."""
    columns = [
        _map_column(column, change) if has_large_values(field) else column
        for field, column in zip(batch.schema, batch.columns, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=batch.schema)


def _map_column(column: pa.Array, change: Callable[[bytes], bytes]) -> pa.Array:
    """Change each value that is not null."""
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        rows = [None if row is None else [_or_none(value, change) for value in row] for row in column.to_pylist()]
        return pa.array(rows, kind)
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_binary_view(kind):
        return pa.array([_or_none(value, change) for value in column.to_pylist()], kind)
    raw = _BYTES[kind]
    changed = pa.array([_or_none(value, change) for value in column.view(raw).to_pylist()], raw)
    return changed.view(kind)


def _or_none(value: bytes | None, change: Callable[[bytes], bytes]) -> bytes | None:
    return None if value is None else change(value)
