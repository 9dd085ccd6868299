"""Let go of what is old."""

from __future__ import annotations

import datetime as dt
import json

from samesource.archive.forget_documents import forget_documents
from samesource.archive.opened import Opened
from samesource.archive.settle import settle
from samesource.archive.unpack_part import unpack_part
from samesource.archive.writing import writing
from samesource.errors import OptionError

_OLD = "SELECT number, id, day FROM documents WHERE day <> '' AND day < ? ORDER BY number"
_MATCHED = """
SELECT x.id, x.day, y.id, j.a, j.b, j.content FROM pairs p JOIN judged j ON j.a = p.a AND j.b = p.b
JOIN documents x ON x.number = {old} JOIN documents y ON y.number = {kept}
WHERE p.linked AND {old} IN (SELECT value FROM json_each(?1)) AND {kept} NOT IN (SELECT value FROM json_each(?1))
"""
_COPIES = """
SELECT x.id, x.day, y.id FROM documents x JOIN documents y ON x.witness = y.witness AND x.number <> y.number
WHERE x.number IN (SELECT value FROM json_each(?1)) AND y.number NOT IN (SELECT value FROM json_each(?1))
"""
_KEEP = "INSERT OR REPLACE INTO expired (id, day, kept, relation, dependent) VALUES (?, ?, ?, ?, ?)"
_SURE = 1_000_000


def expire_documents(opened: Opened, before: str) -> list[str]:
    """Remove documents first published before a day (ISO 8601) and return their ids; undated ones stay.

    Of each that a kept document is related to, its id, day and relation are kept (table `expired`). One transaction.
    Raise OptionError for what is no day.
    """
    try:
        day = dt.date.fromisoformat(before).isoformat()
    except ValueError as error:
        raise OptionError(f"{before!r} is no day", where="--before", remedy="Write it as 2026-01-31.") from error
    with writing(opened.connection, opened.directory):
        old = opened.connection.execute(_OLD, (day,)).fetchall()
        _keep_matches(opened, [number for number, _, _ in old])
        forget_documents(opened, [number for number, _, _ in old])
        settle(opened)
    return [name for _, name, _ in old]


def _keep_matches(opened: Opened, old: list[int]) -> None:
    """Write down which kept documents each old one was related to."""
    listed = json.dumps(old)
    rows = []
    for query in (_MATCHED.format(old="p.a", kept="p.b"), _MATCHED.format(old="p.b", kept="p.a")):
        for name, day, kept, a, b, content in opened.connection.execute(query, (listed,)):
            relation = unpack_part(content, f"the judged pair of documents number {a} and {b}")["relation"]
            rows.append((name, day, kept, relation["relation"], relation["dependent"]))
    rows += [(*found, "copy", _SURE) for found in opened.connection.execute(_COPIES, (listed,))]
    opened.connection.executemany(_KEEP, sorted(rows))
