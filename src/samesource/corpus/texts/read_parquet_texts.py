"""Texts of a Parquet file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.texts.choose_columns import OURS, choose_columns
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.first_filled import first_filled
from samesource.corpus.texts.name_column import name_column
from samesource.corpus.texts.raw_texts import RawTexts
from samesource.corpus.texts.text_column import text_column
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.column_map import column_map
from samesource.reading.items.read_columns import COLUMNS
from samesource.reading.unreadable import unreadable

_MOST_ROWS = 65_536
BUFFER = 1 << 20
"""Bytes of a column read at a time, where Arrow would hold all of a row group, which may be a gigabyte."""


def read_parquet_texts(file: CorpusFile, config: Config, *, only_texts: bool = False) -> Iterator[RawTexts]:
    """Yield the records of a Parquet file, about `config.dedupe.batch_bytes` at a time; only columns wanted are read.

    Raise InputError where the file is damaged or has no column of texts. Cost: what Arrow takes to decode.
    """
    import pyarrow.parquet as pq

    fail = unreadable("the Parquet file")
    table = isolate(fail, pq.ParquetFile, file.path, buffer_size=BUFFER)
    try:
        chosen = choose_columns(table.schema_arrow.names, column_map(config.reading.columns))
        if not chosen["text"]:
            named = column_map(config.reading.columns).get("text")
            raise InputError(
                f"the Parquet file has no column of texts ({named or ', '.join(COLUMNS['text'])})",
                remedy="Say which column it is with --columns text=NAME.",
            )
        if only_texts:
            chosen = {ours: names if ours == "text" else [] for ours, names in chosen.items()}
        wanted = sorted({name for names in chosen.values() for name in names})
        batches = table.iter_batches(batch_size=_rows_a_batch(table, chosen["text"], config), columns=wanted)
        first = 0
        while (batch := isolate(fail, next, batches, None)) is not None:
            yield isolate(fail, _records, batch, first, chosen)
            first += batch.num_rows
    finally:
        table.close()


def _rows_a_batch(table: Any, names: Sequence[str], config: Config) -> int:  # noqa: ANN401 - a ParquetFile
    """Return how many rows hold about as much text as a batch should, as far as the file tells."""
    metadata = table.metadata
    size = 1
    for group in range(metadata.num_row_groups):
        columns = (metadata.row_group(group).column(k) for k in range(metadata.num_columns))
        size += sum(c.total_uncompressed_size for c in columns if c.path_in_schema.split(".")[0] in names)
    return max(1, min(_MOST_ROWS, config.dedupe.batch_bytes * int(metadata.num_rows) // size))


def _records(batch: pa.RecordBatch, first: int, chosen: Mapping[str, Sequence[str]]) -> RawTexts:
    """Return a batch under our names."""
    reasons: dict[int, str] = {}

    def texts(values: pa.Array) -> pa.Array:
        found, why = text_column(values)
        reasons.update(why)
        return found

    ids, found, published, series = (
        first_filled(batch, chosen[ours], texts if ours == "text" else name_column) for ours in OURS
    )
    return RawTexts(first, ids, found, published, series, reasons)
