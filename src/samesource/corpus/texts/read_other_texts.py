"""Texts of a file in any other form."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.texts.choose_columns import OURS
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.raw_texts import RawTexts
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_file import read_file
from samesource.reading.rows import DocumentRow, RejectedRow


def read_other_texts(file: CorpusFile, config: Config, parsers: ParserProcess) -> Iterator[RawTexts]:
    """Yield the documents of one file as a trace reads them, about `config.dedupe.batch_bytes` at a time."""
    held: list[DocumentRow | RejectedRow] = []
    first = size = 0
    for row in read_file(file.name, file.path, config.reading, parsers):
        held.append(row)
        size += len(row.text) if isinstance(row, DocumentRow) else len(row.reason)
        if size > config.dedupe.batch_bytes:
            yield _records(first, held)
            first, size = first + len(held), 0
            held = []
    if held:
        yield _records(first, held)


def _records(first: int, rows: list[DocumentRow | RejectedRow]) -> RawTexts:
    """Return rows as columns."""
    reasons = {place: row.reason for place, row in enumerate(rows) if isinstance(row, RejectedRow)}
    values = [
        (row.id, row.text, row.published, row.outlet) if isinstance(row, DocumentRow) else (row.id, None, None, None)
        for row in rows
    ]
    ids, texts, published, series = (
        pa.array(list(column), pa.large_string() if ours == "text" else pa.string())
        for ours, column in zip(OURS, zip(*values, strict=True), strict=True)
    )
    return RawTexts(first, ids, texts, published, series, reasons)
