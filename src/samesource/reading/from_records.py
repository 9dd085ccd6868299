"""Documents held in memory."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.items.row_of_record import row_of_record
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow, RejectedRow


def from_records(records: Any, config: ReadingConfig | None = None) -> Iterator[DocumentRow | RejectedRow]:  # noqa: ANN401
    """Yield documents of an Arrow table, or of texts, mappings or objects with `text` (and `id`, `url`, `title`, …).

    A record without an id is called `document-<number>`, from 1.
    """
    options = config or ReadingConfig()
    return refuse_taken(_rows(_mappings(records), options))


def _rows(records: Iterable[Mapping[str, Any]], config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Turn each record into a document or a refusal."""
    for number, record in enumerate(records, start=1):
        fallback = f"document-{number}"
        try:
            row = row_of_record(record, fallback, path=None, format="memory")
        except InputError as error:
            given = record.get("id")
            yield RejectedRow(str(given) if given else fallback, str(error))
            continue
        if len(row.text) > config.maximum_characters:
            yield RejectedRow(row.id, f"too long: {len(row.text):,} characters")
        else:
            yield row


def _mappings(records: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - what a user may hand over
    """Yield each record as a mapping."""
    if hasattr(records, "to_batches"):
        for batch in records.to_batches():
            yield from batch.to_pylist()
        return
    for record in records:
        if isinstance(record, str):
            yield {"text": record}
        elif isinstance(record, Mapping):
            yield record
        elif dataclasses.is_dataclass(record) and not isinstance(record, type):
            yield {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
        else:
            raise InputError(
                f"cannot read a {type(record).__name__} as a document",
                remedy="Give texts, mappings, samesource.Document objects or an Arrow table.",
            )
