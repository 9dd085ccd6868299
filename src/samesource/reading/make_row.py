"""A document from its text and all that is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from samesource.reading.rows import DocumentRow
from samesource.reading.times.agreed_time import agreed_time
from samesource.reading.times.iso_time import iso_time
from samesource.records.statement import TIMES, WHERE, Statement
from samesource.records.statements_json import statements_json

_LANGUAGE = re.compile("[a-z]{2,3}")
"""What ISO 639 gives: other words would be looked for as names of files."""


def make_row(id: str, path: str | None, text: str, statements: Iterable[Statement], format: str) -> DocumentRow:  # noqa: A002
    """Return a document; of each kind the statement that is trusted most (the first of equals) fills the column.

    All statements are kept, each once. Times become ISO 8601; one that cannot be read is kept as `unread-time`.
    """
    cleaned = (_clean(statement) for statement in statements)
    unique = list(dict.fromkeys(statement for statement in cleaned if statement.value))
    ordered = sorted(unique, key=lambda statement: -WHERE[statement.where][0])
    return DocumentRow(
        id=id,
        text=text.encode("utf-8", "replace").decode("utf-8"),
        path=path,
        url=_best(ordered, "url") or _best(ordered, "canonical"),
        outlet=_best(ordered, "outlet"),
        title=_best(ordered, "title"),
        byline=_best(ordered, "byline"),
        published=agreed_time(ordered, "published"),
        language=_best(ordered, "language"),
        format=format,
        statements_json=statements_json(ordered),
    )


def _clean(statement: Statement) -> Statement:
    """Put a value on one line, a time into ISO 8601 and a language into two or three letters, or nothing."""
    value = " ".join(statement.value.encode("utf-8", "replace").decode("utf-8").split())
    kind = statement.kind
    if kind in TIMES:
        read = iso_time(value)
        kind, value = (kind, read) if read else ("unread-time", value)
    elif kind == "language":
        value = value.replace("_", "-").split("-")[0].lower()
        value = value if _LANGUAGE.fullmatch(value) else ""
    return Statement(kind, value, statement.where)


def _best(ordered: Sequence[Statement], kind: str) -> str | None:
    """Return the value of the first statement of a kind."""
    return next((statement.value for statement in ordered if statement.kind == kind), None)
