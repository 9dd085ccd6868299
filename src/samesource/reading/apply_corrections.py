"""Documents, with the dates and outlets that a person corrects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from samesource.reading.make_row import make_row
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.correction import Correction
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement

_KINDS = {"date": "published", "outlet": "outlet"}


def apply_corrections(
    rows: Iterable[DocumentRow | RejectedRow], corrections: Sequence[Correction]
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield `rows` with dates and outlets as a person gives them, in place of all others said apart from the text.

    A correction of a document that is not there is a rejected row that names its line.
    """
    if not corrections:
        yield from rows
        return
    values: dict[str, list[Correction]] = defaultdict(list)
    for given in corrections:
        if given.says in _KINDS:
            values[given.document].append(given)
    known: set[str] = set()
    for row in rows:
        if isinstance(row, RejectedRow):
            yield row
            continue
        known.add(row.id)
        own = values.get(row.id)
        if not own:
            yield row
            continue
        said = [Statement(_KINDS[given.says], given.value, "person") for given in own]
        kinds = {statement.kind for statement in said}
        kept = [statement for statement in read_statements(row.statements_json) if statement.kind not in kinds]
        yield make_row(row.id, row.path, row.text, (*said, *kept), row.format)
    for given in corrections:
        for name in (given.document, given.other):
            if name and name not in known:
                reason = f"row {given.line} of the corrections names {name}, but there is no such document"
                yield RejectedRow(f"corrections#{given.line}", reason)
                break
