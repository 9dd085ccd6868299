"""Rows of Parquet files that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.corpus.duplicates.map_ahead import map_ahead
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.read_parquet_texts import BUFFER
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.unreadable import unreadable

_BATCH_BYTES = 16_000_000
_MOST_ROWS = 65_536
_SHORT = 200
"""Bytes a value; longer ones are seldom the same twice."""
_CODECS = {"SNAPPY": "snappy", "GZIP": "gzip", "BROTLI": "brotli", "LZ4": "lz4", "UNCOMPRESSED": "none"}
Places = npt.NDArray[np.int64]


def copy_parquet(files: Sequence[CorpusFile], places: Sequence[Places], out: Path) -> None:
    """Write the rows of each file that stand at its `places` into one file, with all their columns.

    Of files with different columns it has all, empty where a file has it not. The compression is that of the first.
    Raise InputError where columns of one name have types that do not go together, and for a damaged file.
    """
    import pyarrow.parquet as pq

    readable = [(file, own) for file, own in zip(files, places, strict=True) if len(own)] or [(files[0], places[0])]
    tables = [
        isolate(unreadable("the Parquet file"), pq.ParquetFile, file.path, buffer_size=BUFFER) for file, _ in readable
    ]
    try:
        schema = pa.unify_schemas([table.schema_arrow for table in tables], promote_options="permissive")
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise InputError(
            "the Parquet files have columns of one name and of types that do not go together",
            where=str(error)[:200],
            remedy="Give them one after another.",
        ) from error
    short = _short_columns(tables[0])
    with pq.ParquetWriter(out, schema, compression=_codec(tables[0]), use_dictionary=short) as writer:
        for (_, own), table in zip(readable, tables, strict=True):
            for _ in map_ahead(writer.write_batch, _chosen(table, own, schema), 1):
                pass
            table.close()


def _codec(table: Any) -> str:  # noqa: ANN401 - a ParquetFile
    """Return the compression of a file's first column."""
    if not table.metadata.num_row_groups or not table.metadata.num_columns:
        return "zstd"
    return _CODECS.get(table.metadata.row_group(0).column(0).compression, "zstd")


def _short_columns(table: Any) -> list[str]:  # noqa: ANN401 - a ParquetFile
    """Return the columns of short values: looking for texts among those written before is work in vain."""
    metadata = table.metadata
    if not metadata.num_row_groups:
        return []
    columns = [metadata.row_group(0).column(k) for k in range(metadata.num_columns)]
    return [c.path_in_schema for c in columns if c.total_uncompressed_size < _SHORT * max(c.num_values, 1)]


def _chosen(table: Any, places: Places, schema: pa.Schema) -> Iterator[pa.RecordBatch]:  # noqa: ANN401 - a ParquetFile
    """Yield the rows at `places`, some tens of megabytes at a time."""
    metadata = table.metadata
    size = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
    rows = max(1, min(_MOST_ROWS, _BATCH_BYTES * metadata.num_rows // max(size, 1)))
    fail = unreadable("the Parquet file")
    batches = table.iter_batches(batch_size=rows)
    first = 0
    while first <= (places[-1] if len(places) else -1) and (batch := isolate(fail, next, batches, None)) is not None:
        low, high = np.searchsorted(places, (first, first + batch.num_rows))
        if low < high:
            own = places[low:high] - first
            yield _conformed(batch if len(own) == batch.num_rows else batch.take(pa.array(own)), schema)
        first += batch.num_rows


def _conformed(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """Return a batch with all the columns of `schema`."""
    if batch.schema.equals(schema):
        return batch
    columns = [
        batch.column(field.name).cast(field.type)
        if field.name in batch.schema.names
        else pa.nulls(batch.num_rows, field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)
