"""Parquet tables, one record a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.isolate import isolate
from samesource.reading.items.column_map import column_map
from samesource.reading.items.fold_column import fold_column
from samesource.reading.items.read_columns import COLUMNS, NESTED
from samesource.reading.received import Received
from samesource.reading.streams.seekable import seekable
from samesource.reading.unreadable import unreadable

_BATCH = 256


def read_parquet(received: Received, config: ReadingConfig) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (row number from 1, columns) of a Parquet file; only columns that we know are read.

    Raises InputError where the file is damaged or has no column of texts.
    """
    import pyarrow.parquet

    file = isolate(
        unreadable("the Parquet file"), pyarrow.parquet.ParquetFile, received.file or seekable(received, config)
    )
    wanted = _wanted(file.schema_arrow.names, column_map(config.columns))
    number = 0
    batches = file.iter_batches(batch_size=_BATCH, columns=wanted)
    while True:
        batch = isolate(unreadable("the Parquet file"), next, batches, None)
        if batch is None:
            return
        for record in _records(batch):
            if received.budget and isinstance(record, dict):  # a text that a million rows share takes no room
                received.budget.spend(sum(len(value) for value in record.values() if isinstance(value, str)))
            number += 1
            yield number, record


def _records(batch: Any) -> Iterator[dict[str, Any] | str]:  # noqa: ANN401 - a pyarrow.RecordBatch
    """Yield the rows of a batch, or the reason where one cannot be read: no UTF-8, a time of no year."""
    try:
        yield from isolate(unreadable("the row"), batch.to_pylist)
    except InputError:
        for number in range(batch.num_rows):
            try:
                yield isolate(unreadable("the row"), batch.slice(number, 1).to_pylist)[0]
            except InputError as error:
                yield str(error)


def _wanted(names: list[str], given: dict[str, str]) -> list[str]:
    """Return the columns to read: those that a user names, and those that go by a name we know."""
    known = {alias for aliases in COLUMNS.values() for alias in aliases} | set(given.values())
    wanted = [name for name in names if name in known or fold_column(name) in known or fold_column(name) in NESTED]
    texts = (given["text"],) if "text" in given else COLUMNS["text"]
    if not any(name in texts or fold_column(name) in texts or fold_column(name) in NESTED for name in wanted):
        raise InputError(
            f"the Parquet file has no column of texts ({', '.join(texts)})",
            remedy="Say which column it is with --columns text=NAME.",
        )
    return wanted
