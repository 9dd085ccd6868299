"""Texts of many documents, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.text_schema import TEXT_SCHEMA
from samesource.corpus.texts.check_texts import check_texts
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.list_corpus import list_corpus
from samesource.corpus.texts.raw_texts import RawTexts
from samesource.corpus.texts.read_line_texts import read_line_texts
from samesource.corpus.texts.read_other_texts import read_other_texts
from samesource.corpus.texts.read_parquet_texts import read_parquet_texts
from samesource.corpus.texts.taken_ids import TakenIds
from samesource.errors import InputError
from samesource.reading.items.column_map import column_map
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.rows import RejectedRow

Refuse = Callable[[RejectedRow], None]


def read_texts(paths: Sequence[str | Path], config: Config, reject: Refuse | None = None) -> Iterator[pa.RecordBatch]:
    """Yield batches of `TEXT_SCHEMA`, in order of sorted files and of the records in them; none is empty.

    A batch holds up to `config.dedupe.batch_bytes` of text, or one longer text. What cannot be read, has no text or has
    an id that is taken is no row; `reject` is told of it. Parquet and lines of JSON are read as columns, texts as they
    are; anything else as a trace reads it. Paths are checked at once: raise InputError for one that does not exist, and
    where there is no file; OptionError for a column map that cannot be read.
    """
    column_map(config.reading.columns)
    return _read(list_corpus(paths), config, reject or _ignore)


def _read(files: Sequence[CorpusFile], config: Config, reject: Refuse) -> Iterator[pa.RecordBatch]:
    """Read one file after another."""
    taken = TakenIds()
    base = 0
    with ParserProcess(config.reading) as parsers:
        for file in files:
            last = base
            try:
                for records in _records(file, config, parsers):
                    last = base + records.first + len(records.ids)
                    yield from _cut(check_texts(records, base, file, taken, config, reject), config)
            except InputError as error:
                reject(RejectedRow(file.name.removesuffix(".txt"), str(error)))
            base = last


def _records(file: CorpusFile, config: Config, parsers: ParserProcess) -> Iterator[RawTexts]:
    """Choose the reader of a file."""
    if file.form == "parquet":
        return read_parquet_texts(file, config)
    return read_line_texts(file, config) if file.form == "lines" else read_other_texts(file, config, parsers)


def _cut(batch: pa.RecordBatch, config: Config) -> Iterator[pa.RecordBatch]:
    """Yield a batch in parts that are no larger than wished."""
    while batch.num_rows:
        rows = batch.num_rows
        while rows > 1 and _size(batch, rows) > config.dedupe.batch_bytes:
            rows = max(1, min(rows - 1, rows * config.dedupe.batch_bytes // _size(batch, rows)))
        yield batch.slice(0, rows)
        batch = batch.slice(rows)


def _size(batch: pa.RecordBatch, rows: int) -> int:
    """Return the bytes of the first texts."""
    import numpy as np

    texts = batch.column(TEXT_SCHEMA.get_field_index("text"))
    offsets = np.frombuffer(texts.buffers()[1], np.int64)
    return int(offsets[texts.offset + rows] - offsets[texts.offset])


def _ignore(row: RejectedRow) -> None:
    """Leave a refusal unsaid."""
