"""A corpus, read as often as needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
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

Places = npt.NDArray[np.int64]


class CorpusReader:
    """Batches of `TEXT_SCHEMA` in order of sorted files and of the records in them.

    Raise InputError for a path that does not exist, and where there is no file; OptionError for a column map that
    cannot be read.
    """

    def __init__(self, paths: Sequence[str | Path], config: Config) -> None:
        column_map(config.reading.columns)
        self.files = list_corpus(paths)
        self.begins: list[int] = []
        """The row of each file's first record, once all is read."""
        self.rejected: list[RejectedRow] = []
        """What was refused in the reading that came last."""
        self._config = config

    def read(self) -> Iterator[pa.RecordBatch]:
        """Yield batches of up to `config.dedupe.batch_bytes` of text, or of one longer text; none is empty."""
        self.rejected = []
        begins: list[int] = []
        taken = TakenIds()
        base = 0
        with ParserProcess(self._config.reading) as parsers:
            for file in self.files:
                begins.append(base)
                last = base
                try:
                    for records in self._records(file, parsers):
                        last = base + records.first + len(records.ids)
                        batch = check_texts(records, base, file, taken, self._config, self.rejected.append)
                        yield from _cut(batch, self._config.dedupe.batch_bytes)
                except InputError as error:
                    self.rejected.append(RejectedRow(file.name.removesuffix(".txt"), str(error)))
                base = last
        self.begins = begins

    def read_again(self, rows: Places) -> Iterator[tuple[Places, pa.Array]]:
        """Yield (places in `rows`, texts) of some rows, which rise, of what was read before; nothing is checked."""
        ends = [*self.begins[1:], np.iinfo(np.int64).max]
        with ParserProcess(self._config.reading) as parsers:
            for file, begin, end in zip(self.files, self.begins, ends, strict=True):
                place, last = np.searchsorted(rows, (begin, end)).tolist()
                if place == last:
                    continue
                for records in self._records(file, parsers, only_texts=True):
                    until = begin + records.first + len(records.texts)
                    after = place + int(np.searchsorted(rows[place:last], until))
                    if after > place:
                        own = rows[place:after] - (begin + records.first)
                        yield np.arange(place, after), records.texts.take(pa.array(own))
                    place = after
                    if place == last:  # what follows may be damaged
                        break
                if place < last:
                    raise InputError("the file has changed since it was first read", where=str(file.path))

    def _records(self, file: CorpusFile, parsers: ParserProcess, *, only_texts: bool = False) -> Iterator[RawTexts]:
        """Choose the reader of a file."""
        if file.form == "parquet":
            return read_parquet_texts(file, self._config, only_texts=only_texts)
        if file.form == "lines":
            return read_line_texts(file, self._config)
        return read_other_texts(file, self._config, parsers)


def _cut(batch: pa.RecordBatch, size: int) -> Iterator[pa.RecordBatch]:
    """Yield a batch in parts that are no larger than wished."""
    texts = batch.column(TEXT_SCHEMA.get_field_index("text"))
    if not batch.num_rows:
        return
    offsets = np.frombuffer(texts.buffers()[1], np.int64)[texts.offset : texts.offset + len(texts) + 1]
    first = 0
    while first < batch.num_rows:
        last = max(first + 1, int(np.searchsorted(offsets, offsets[first] + size, side="right")) - 1)
        yield batch.slice(first, last - first)
        first = last
