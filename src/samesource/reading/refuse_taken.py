"""Documents, none with an id that is taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samesource.reading.rows import DocumentRow, RejectedRow


def refuse_taken(rows: Iterable[DocumentRow | RejectedRow]) -> Iterator[DocumentRow | RejectedRow]:
    """Yield `rows`; a document whose id an earlier one has becomes a refusal that says so."""
    taken: dict[str, str | None] = {}
    for row in rows:
        if isinstance(row, DocumentRow):
            if row.id in taken:
                earlier = taken[row.id]
                yield RejectedRow(row.id, "the id is taken" + (f" by a record of {earlier}" if earlier else ""))
                continue
            taken[row.id] = row.path
        yield row
