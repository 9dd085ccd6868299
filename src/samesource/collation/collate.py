"""Collate reports, or a family of a trace."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from pathlib import Path

from samesource.collation.collate_trace import collate_trace
from samesource.config import Config
from samesource.errors import InputError
from samesource.model import Document, Trace
from samesource.reading.from_records import from_records
from samesource.reading.read_documents import read_documents
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow
from samesource.records.collation import Collation
from samesource.stages.collating.collate_changes import collate_changes
from samesource.stages.prepare_document import prepare_document

Source = str | Path | Document


def collate(
    sources: Source | Iterable[Source] | Trace, *, family: str | None = None, config: Config | None = None
) -> Collation:
    """Lay reports side by side: sentences in rows, words in columns, typed places of variation.

    `sources`: paths and Documents, all taken as witnesses of one text, each aligned with and typed against the one most
    like it (no claim of descent); or a Trace with its texts, of which `family` (else the largest) is collated along
    its lineage with its changes. Raise InputError for fewer than two witnesses.
    """
    options = config or Config()
    if isinstance(sources, Trace):
        return collate_trace(sources, family, options)
    listed = [sources] if isinstance(sources, str | Path | Document) else list(sources)
    records = [source for source in listed if isinstance(source, Document)]
    paths = [source for source in listed if not isinstance(source, Document)]
    read = itertools.chain(
        read_documents(paths, None, options.reading) if paths else (),
        from_records(records, options.reading) if records else (),
    )
    rows = list(refuse_taken(read))
    documents = [row for row in rows if isinstance(row, DocumentRow)]
    if len(documents) < 2:
        reasons = "; ".join(f"{row.id}: {row.reason}" for row in rows if not isinstance(row, DocumentRow))
        raise InputError("a collation needs two witnesses at least", where=reasons or None)
    prepared = [
        prepare_document(row.id, row.text, language=row.language, metadata=dataclasses.asdict(row)) for row in documents
    ]
    received = {row.id: len(row.text) for row in documents}
    return collate_changes(prepared, {}, options.align, options.changes, received)
