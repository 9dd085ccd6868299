"""Documents, with what metadata tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samesource.reading.items.record_statements import record_statements
from samesource.reading.make_row import make_row
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements


def apply_metadata(
    rows: Iterable[DocumentRow | RejectedRow], metadata: Mapping[str, Mapping[str, Any]], *, all_given: bool = True
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield `rows` with the values of `metadata` (by id) before their own.

    An id no document has is a refusal, unless not all documents that it tells of need be given.
    """
    unused = set(metadata)
    for row in rows:
        names = [name for name in (row.id, row.id + ".txt") if name in metadata]
        if isinstance(row, RejectedRow) or not names:
            unused.difference_update(names)
            yield row
            continue
        unused.discard(names[0])
        given = record_statements(metadata[names[0]], "metadata")
        yield make_row(row.id, row.path, row.text, (*given, *read_statements(row.statements_json)), row.format)
    for id_ in sorted(unused) if all_given else ():
        yield RejectedRow(id_, "the metadata names it, but there is no such document")
