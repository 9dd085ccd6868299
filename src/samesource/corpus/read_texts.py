"""Texts of many documents, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.text_schema import TEXT_SCHEMA
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow


def read_texts(
    paths: Sequence[str | Path], config: Config, reject: Callable[[RejectedRow], None] | None = None
) -> Iterator[pa.RecordBatch]:
    """Yield batches of `TEXT_SCHEMA`, in order of sorted files and of the records in them; none is empty.

    A batch holds up to `config.dedupe.batch_bytes` of text, or one longer text. What cannot be read, has no text or has
    an id that is taken is no row; `reject` is told of it. Raise InputError for a path that does not exist, and where
    there is no file.
    """
    held: list[tuple[int, str, str, str | None, str | None]] = []
    size = 0
    for number, row in enumerate(read_documents(paths, config=config.reading)):
        if not isinstance(row, DocumentRow):
            if reject:
                reject(row)
            continue
        room = len(row.text.encode())
        if held and size + room > config.dedupe.batch_bytes:
            yield _batch(held)
            held, size = [], 0
        held.append((number, row.id, row.text, row.published, row.outlet))
        size += room
    if held:
        yield _batch(held)


def _batch(rows: list[tuple[int, str, str, str | None, str | None]]) -> pa.RecordBatch:
    """Return rows as a batch."""
    columns = [
        pa.array(list(values), field.type) for values, field in zip(zip(*rows, strict=True), TEXT_SCHEMA, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=TEXT_SCHEMA)
