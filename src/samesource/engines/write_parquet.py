"""Write batches to one Parquet file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from samesource.engines.conform import conform
from samesource.engines.plain_schema import plain_schema
from samesource.errors import OutputError

_GROUP_ROWS = 16_384


def write_parquet(batches: Iterator[pa.RecordBatch], schema: pa.Schema, path: Path) -> None:
    """Write `batches` to one zstd Parquet file, whole or not at all; the same rows give the same bytes.

    Raises OutputError where it cannot be written.
    """
    import pyarrow.parquet as pq

    plain = plain_schema(schema)
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        with pq.ParquetWriter(unfinished, plain, compression="zstd") as writer:
            for group in _groups(batches, plain, path.name):
                writer.write_table(group, row_group_size=_GROUP_ROWS)
        unfinished.replace(path)
    except OSError as error:
        raise OutputError("the table cannot be written", where=str(path), remedy=str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _groups(batches: Iterator[pa.RecordBatch], schema: pa.Schema, name: str) -> Iterator[pa.Table]:
    """Gather batches of any size into tables of the row-group size, so that batch sizes leave no trace in the file."""
    held: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        rest = conform(batch, schema, f"table {name}")
        while rest.num_rows:
            part = rest.slice(0, _GROUP_ROWS - rows)
            rest = rest.slice(part.num_rows)
            held.append(part)
            rows += part.num_rows
            if rows == _GROUP_ROWS:
                yield pa.Table.from_batches(held, schema).combine_chunks()
                held, rows = [], 0
    if held:
        yield pa.Table.from_batches(held, schema).combine_chunks()
