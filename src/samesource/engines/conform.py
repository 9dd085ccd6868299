"""Bring a batch to a declared schema."""

from __future__ import annotations

from typing import TypeVar

import pyarrow as pa

from samesource.errors import EngineError

T = TypeVar("T", pa.RecordBatch, pa.Table)

_TWINS = {
    pa.large_string(): pa.string(),
    pa.string_view(): pa.string(),
    pa.large_binary(): pa.binary(),
    pa.binary_view(): pa.binary(),
}


def conform(rows: T, schema: pa.Schema, where: str) -> T:
    """Return `rows` in `schema`; raise EngineError unless only the layout of strings, bytes or lists differs."""
    if rows.schema.equals(schema):
        return rows
    if rows.schema.names != schema.names:
        raise EngineError(
            f"columns {rows.schema.names} where {schema.names} are declared", where=where, remedy="Mend the kernel."
        )
    for given, declared in zip(rows.schema, schema, strict=True):
        if _plain(given.type) != _plain(declared.type):
            raise EngineError(
                f"column {given.name} is {given.type} where {declared.type} is declared",
                where=where,
                remedy="Mend the kernel.",
            )
    return rows.cast(schema)


def plain_schema(schema: pa.Schema) -> pa.Schema:
    """Return `schema` with plain strings, bytes and lists in place of their large and view forms, without metadata."""
    return pa.schema([pa.field(field.name, _plain(field.type)) for field in schema])


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return the type that kernels see for `kind`."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_list_view(kind):
        return pa.list_(_plain(kind.value_type))
    return _TWINS.get(kind, kind)
