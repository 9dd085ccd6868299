"""The notices that are about documents held."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from samesource.archive.notice import Notice, NoticeKind

_ABOUT = """
SELECT DISTINCT k.notice FROM names n JOIN noticed k ON k.key = n.key
WHERE n.document IN (
  SELECT number FROM documents WHERE id IN (SELECT value FROM json_each(?1))
  UNION SELECT d.number FROM versions v JOIN versions w ON w.first = v.first JOIN documents d ON d.id = w.id
  WHERE v.id IN (SELECT value FROM json_each(?1))
)
"""
_READ = """
SELECT number, id, kind, day, publisher, words, declared FROM notices {which} ORDER BY day DESC, id, number
"""
_NAMED = """
SELECT k.kind, d.id, COALESCE(v.first, d.id), k.key, d.day,
EXISTS (SELECT 1 FROM notices o WHERE o.id = d.id) FROM noticed k
JOIN names n ON n.key = k.key
AND ((n.publisher = k.publisher AND k.publisher <> 0) OR (k.kind = 'identity' AND 0 IN (n.publisher, k.publisher)))
JOIN documents d ON d.number = n.document LEFT JOIN versions v ON v.id = d.id
WHERE k.notice = ?
"""
_NAMED_SO = "SELECT number FROM notices WHERE id IN (SELECT value FROM json_each(?1))"
_HELD = "SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?))"
_CHAIN = "SELECT id, number FROM versions WHERE first = ?"
_OWN = "SELECT first, number FROM versions WHERE id = ?"

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = 7


class _Row(NamedTuple):
    """A row of the table `notices`."""

    number: int
    id: str
    kind: NoticeKind
    day: str
    publisher: str
    words: str
    declared: int


def find_notices(connection: sqlite3.Connection, documents: Iterable[str] | None = None) -> list[Notice]:
    """Return the notices that `documents` are or are about them, or all, newest first, with all that each is about.

    Those that name nothing held are left out, but for those that an agency's status declares. A headline or slug
    counts where the documents of one item alone have it, of the same publisher; carriers are left to `find_carriers`.
    """
    which, listed, wanted = "", "", None if documents is None else set(documents)
    if wanted is not None:
        listed = json.dumps(sorted(wanted))
        numbers = [number for (number,) in connection.execute(f"{_ABOUT} UNION {_NAMED_SO}", (listed,))]
        which, listed = "WHERE number IN (SELECT value FROM json_each(?))", json.dumps(numbers)
    rows = connection.execute(_READ.format(which=which), (listed,) if which else ()).fetchall()
    found = []
    for row in itertools.starmap(_Row, rows):
        about = _about(connection, row)
        if about or row.declared:
            declared = bool(row.declared)
            found.append(Notice(row.id, row.kind, row.day, row.publisher, row.words, declared, tuple(sorted(about))))
    return found if wanted is None else [one for one in found if wanted.intersection((one.id, *one.documents))]


def _about(connection: sqlite3.Connection, notice: _Row) -> set[str]:
    """Return the documents that a notice is about: the versions of the items that it names."""
    items: set[str] = set()
    by_words: dict[tuple[int, int], set[str]] = {}
    for how, document, item, key, day, speaks in connection.execute(_NAMED, (notice.number,)).fetchall():
        if how in {"identity", "claimed"}:
            items.add(item)
        elif document != notice.id and (how == "headline" or _is_near(day, notice.day)):
            by_words.setdefault((key, speaks), set()).add(item)
    for (key, speaks), found in by_words.items():
        # Several notices may name one report: they count as what is named only where nothing else is.
        if len(found) == 1 and not (speaks and (key, 0) in by_words):
            items |= found
    own = connection.execute(_OWN, (notice.id,)).fetchone()
    whole = notice.declared and notice.kind == "withdrawn"
    about: set[str] = set()
    for item in items:
        for document, place in connection.execute(_CHAIN, (item,)).fetchall() or [(item, 0)]:
            if whole or own is None or own[0] != item or place < own[1]:
                about.add(document)
    held = {document for (document,) in connection.execute(_HELD, (json.dumps(sorted(about)),))}
    return held if whole else held - {notice.id}


def _is_near(day: str, other: str) -> bool:
    """Tell whether two days are known and no more than a week apart: slugs come back."""
    if not _DAY.fullmatch(day) or not _DAY.fullmatch(other):
        return False
    return abs((dt.date.fromisoformat(day) - dt.date.fromisoformat(other)).days) <= _WEEK
