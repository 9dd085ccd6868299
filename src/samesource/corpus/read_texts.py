"""Texts of many documents, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.reading.rows import RejectedRow


def read_texts(
    paths: Sequence[str | Path], config: Config, reject: Callable[[RejectedRow], None] | None = None
) -> Iterator[pa.RecordBatch]:
    """Yield batches of `TEXT_SCHEMA`, in order of sorted files and of the records in them; none is empty.

    A batch holds up to `config.dedupe.batch_bytes` of text, or one longer text. What cannot be read, has no text or has
    an id that is taken is no row; `reject` is told of it at the end. Parquet and lines of JSON are read as columns,
    texts as they are; anything else as a trace reads it. Paths are checked at once: raise InputError for one that does
    not exist, and where there is no file; OptionError for a column map that cannot be read.
    """
    return _read(CorpusReader(paths, config), reject)


def _read(reader: CorpusReader, reject: Callable[[RejectedRow], None] | None) -> Iterator[pa.RecordBatch]:
    """Read, then tell what was refused."""
    yield from reader.read()
    if reject:
        for row in reader.rejected:
            reject(row)
