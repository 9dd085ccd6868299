"""Read a table in shards, always in the same order."""
# ruff: noqa: S608 - table names are quoted

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from samesource.config import EngineConfig
from samesource.engines.quote_name import quote_name
from samesource.engines.slice_batches import slice_batches
from samesource.engines.unit import Unit

_FIRST_ROWS = 128
"""Rows read before their size is known."""


def read_shards(cursor: duckdb.DuckDBPyConnection, source: str, places: range, config: EngineConfig) -> Iterator[Unit]:
    """Yield the rows of `source` at `places` (of no table whose rows were deleted) in units of work.

    Rows are read a range of places at a time, of about `shard_bytes` bytes and at most `shard_rows` rows, since a
    stream of DuckDB holds 2,048 rows whatever their size; the last unit of a range marks its end.
    """
    start, rows = places.start, min(_FIRST_ROWS, config.shard_rows)
    while start < places.stop:
        end = min(start + rows, places.stop)
        query = f"SELECT * FROM {quote_name(source)} WHERE rowid >= {start} AND rowid < {end}"
        shard = cursor.sql(query).to_arrow_table()
        before = None
        for unit in slice_batches(iter(shard.to_batches()), config.batch_rows, config.batch_bytes):
            if before is not None:
                yield Unit(before)
            before = unit
        if before is not None:
            yield Unit(before, end)
        mean = max(1, shard.nbytes // max(1, shard.num_rows))
        start, rows = end, max(1, min(config.shard_rows, config.shard_bytes // mean, rows * 4))
