"""Read whatever a caller gives into rows of documents."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from samesource.config import ReadingConfig
from samesource.model import Document
from samesource.reading.apply_metadata import apply_metadata
from samesource.reading.from_records import from_records
from samesource.reading.read_documents import read_documents
from samesource.reading.read_metadata import read_metadata
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow, RejectedRow

Source = str | Path | Document


def read_sources(
    sources: list[Source] | pa.Table,
    metadata: str | Path | None,
    config: ReadingConfig,
    apart: Sequence[Path] = (),
    *,
    all_given: bool = True,
) -> Iterator[DocumentRow | RejectedRow]:
    """Read every source into rows of the documents table or of the rejected table, as a stream.

    `metadata` is a CSV file of what texts cannot tell, `all_given` says that every document it names should be there;
    neither it nor the files `apart` are reports, wherever they lie.
    """
    known = read_metadata(Path(metadata)) if metadata else {}
    apart = [*apart, Path(metadata)] if metadata else apart
    if isinstance(sources, pa.Table):
        return apply_metadata(from_records(sources, config), known, all_given=all_given)
    records = [source for source in sources if isinstance(source, Document)]
    paths = [source for source in sources if not isinstance(source, Document)]
    if not records and all_given:
        return read_documents(paths, known, config, apart=apart)
    read = read_documents(paths, {}, config, apart=apart) if paths else iter(())
    given = refuse_taken(itertools.chain(read, from_records(records, config)))
    return apply_metadata(given, known, all_given=all_given)
