"""The schema that kernels see."""

from __future__ import annotations

import pyarrow as pa

_TWINS = {
    pa.large_string(): pa.string(),
    pa.string_view(): pa.string(),
    pa.large_binary(): pa.binary(),
    pa.binary_view(): pa.binary(),
}


def plain_schema(schema: pa.Schema) -> pa.Schema:
    """Return `schema` with plain strings, bytes and lists in place of their large and view forms, without metadata."""
    return pa.schema([pa.field(field.name, _plain(field.type)) for field in schema])


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return the plain form of a type."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_list_view(kind):
        return pa.list_(_plain(kind.value_type))
    return _TWINS.get(kind, kind)
