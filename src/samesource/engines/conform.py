"""Bring a batch to a declared schema."""

from __future__ import annotations

from typing import TypeVar

import pyarrow as pa

from samesource.engines.plain_schema import plain_schema
from samesource.errors import EngineError

T = TypeVar("T", pa.RecordBatch, pa.Table)


def conform(rows: T, schema: pa.Schema, where: str) -> T:
    """Return `rows` in `schema`; raise EngineError unless only the layout of strings, bytes or lists differs."""
    if rows.schema.equals(schema):
        return rows
    if rows.schema.names != schema.names:
        raise EngineError(f"columns {rows.schema.names} where {schema.names} are declared", where=where)
    for given, declared in zip(plain_schema(rows.schema), plain_schema(schema), strict=True):
        if given.type != declared.type:
            raise EngineError(f"column {given.name} is {given.type} where {declared.type} is declared", where=where)
    return rows.cast(schema)
