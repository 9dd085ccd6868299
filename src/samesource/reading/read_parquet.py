"""Parquet tables, one record a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.column_map import column_map
from samesource.reading.isolate import isolate
from samesource.reading.read_columns import COLUMNS
from samesource.reading.received import Received
from samesource.reading.seekable import seekable
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
        for record in batch.to_pylist():
            if received.budget:  # a text that a million rows share takes no room in the file
                received.budget.spend(sum(len(value) for value in record.values() if isinstance(value, str)))
            number += 1
            yield number, record


def _wanted(names: list[str], given: dict[str, str]) -> list[str]:
    """Return the columns to read: those that a user names, and those that go by a name we know."""
    known = {alias for aliases in COLUMNS.values() for alias in aliases} | set(given.values())
    wanted = [name for name in names if name in known or name.strip().lower().replace("-", "_") in known]
    texts = (given["text"],) if "text" in given else COLUMNS["text"]
    if not any(name in texts or name.lower() in texts for name in wanted):
        raise InputError(
            f"the Parquet file has no column of texts ({', '.join(texts)})",
            remedy="Say which column it is with --columns text=NAME.",
        )
    return wanted
