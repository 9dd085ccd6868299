"""Two texts, compared."""

from __future__ import annotations

import dataclasses

from samesource.compare_prepared import compare_prepared
from samesource.config import Config, ReadingConfig
from samesource.errors import InputError
from samesource.model import Comparison, Document
from samesource.reading.from_records import from_records
from samesource.reading.rows import RejectedRow
from samesource.records.prepared import Prepared
from samesource.stages.prepare_document import prepare_document


def compare(a: str | Document, b: str | Document, *, config: Config | None = None) -> Comparison:
    """Compare two texts; the result is that of the pair in `trace([a, b])`, with `a` as the old side of changes.

    Positions are code points into the texts as given. Strings are called `a` and `b`. Raise InputError where a Document
    has no text or both have one id. Cost linear in words, sentences of a × sentences of b.
    """
    options = config or Config()
    first, second = _prepare(a, "a", options.reading), _prepare(b, "b", options.reading)
    if first.id == second.id:
        raise InputError("both documents have the same id", where=first.id, remedy="Give each an id of its own.")
    return compare_prepared(first, second, options)


def _prepare(given: str | Document, default_id: str, config: ReadingConfig) -> Prepared:
    """Make a text or Document ready, as a trace of it would."""
    document = Document(text=given) if isinstance(given, str) else given
    row = next(from_records([dataclasses.replace(document, id=document.id or default_id)], config))
    if isinstance(row, RejectedRow):
        raise InputError("a document cannot be compared", where=f"{row.id}: {row.reason}")
    return prepare_document(row.id, row.text, language=row.language, metadata=dataclasses.asdict(row))
