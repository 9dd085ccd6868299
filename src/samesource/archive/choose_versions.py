"""Tell new versions of what is held from new documents, and from what is known."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from samesource.archive.name_key import UNNAMED, name_key
from samesource.archive.publisher_of import publisher_of
from samesource.archive.read_parts import read_parts
from samesource.errors import OptionError
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement
from samesource.shelf import Receipt

Versions = Literal["keep", "refuse"]

_BY_ID = """
SELECT number, id, story FROM documents
WHERE id = ?1 OR id IN (
  SELECT w.id FROM versions v JOIN versions w ON w.first = v.first WHERE v.id = ?1 OR v.first = ?1
)
"""
_BY_GUID = """
SELECT d.number, d.id, d.story FROM names n JOIN documents d ON d.number = n.document
WHERE n.key = ?1 AND n.publisher = ?2 AND n.publisher <> 0
"""
_PLACE = "SELECT first, number FROM versions WHERE id = ?"
_CHAIN = "SELECT number FROM versions WHERE first = ?"
_STORE = "INSERT OR IGNORE INTO versions (id, first, number) VALUES (?, ?, ?)"
_TAKEN = "SELECT 1 FROM documents WHERE id = ? UNION SELECT 1 FROM versions WHERE id = ?"

_NUMBERED = re.compile(r"(?:.*#|document-)\d+", re.S)
"""Ids made of a place in a file or list, which another document may have the next time."""

REFUSED = "the id is held with another text: give the new version an id of its own, or forget the old one"
_FOREIGN = "the id is held by a report of another publisher: give this one an id of its own"


@dataclass(frozen=True, slots=True)
class Placed:
    """What becomes of one document: it is stored under the id of `row`, or `receipt` says why not."""

    row: DocumentRow | RejectedRow
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class _Held:
    """A document that one to be added may be a version of."""

    id: str
    story: str | None
    text: str
    publisher: int
    version: int | None


class _Chunk:
    """The archive's documents and those of one chunk placed so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._placed: dict[str, _Held] = {}
        self._by_guid: dict[int, list[str]] = {}

    def same_id(self, name: str) -> list[_Held]:
        """Return the documents of that id, and all versions of it."""
        found = self._read(self._connection.execute(_BY_ID, (name,)).fetchall())
        return [*found, self._placed[name]] if name in self._placed else found

    def same_guid(self, keys: Iterable[int], publisher: int) -> list[_Held]:
        """Return documents of the same publisher and guid."""
        found: list[_Held] = []
        for key in sorted(keys):
            found += self._read(self._connection.execute(_BY_GUID, (key, publisher)).fetchall())
            found += [self._placed[name] for name in self._by_guid.get(key, ())]
        return [held for held in found if held.publisher == publisher != UNNAMED]

    def put(self, row: DocumentRow, keys: Iterable[int]) -> None:
        """Note a document that will be stored."""
        self._placed[row.id] = _describe(row, None)
        for key in keys:
            self._by_guid.setdefault(key, []).append(row.id)

    def join(self, first: _Held, name: str | None, declared: int | None) -> tuple[str, str]:
        """Make a document a version of the item of `first`, under `name` or a new id; return its id and what it is."""
        place = self._connection.execute(_PLACE, (first.id,)).fetchone()
        if place is None:
            place = first.id, first.version or 1
            self._connection.execute(_STORE, (first.id, *place))
        taken = {number for (number,) in self._connection.execute(_CHAIN, (place[0],))}
        number = declared if declared and declared not in taken else max(taken) + 1
        while name is None:
            fresh = f"{place[0]}@{number}"
            if fresh in self._placed or self._connection.execute(_TAKEN, (fresh, fresh)).fetchone():
                number += 1
            else:
                name = fresh
        self._connection.execute(_STORE, (name, place[0], number))
        return name, f"version {number} of {place[0]}"

    def _read(self, rows: list[tuple[int, str, str | None]]) -> list[_Held]:
        """Read documents held."""
        stories = {name: story for _, name, story in rows}
        parts = read_parts(self._connection, [number for number, _, _ in rows], "documents")
        return [_describe(DocumentRow(**part), stories[part["id"]]) for part in parts]


def choose_versions(
    connection: sqlite3.Connection, documents: Iterable[DocumentRow], versions: Versions = "keep"
) -> list[Placed]:
    """Return what becomes of each document, in order; versions are noted in the table, documents are not stored yet.

    An id held with the same text, in any version, is known. With another text it is the next version, `ID@2` and so
    on, unless `versions` is refuse, the id is only a place in a file, or another publisher has it. A document of a
    publisher's guid that is held under another id keeps its own, and is a version too where its text differs.
    """
    if versions not in {"keep", "refuse"}:
        raise OptionError(f"{versions!r} is no way with versions", where="versions", remedy="Choose keep or refuse.")
    chunk = _Chunk(connection)
    return [_place(chunk, row, versions) for row in documents]


def _place(chunk: _Chunk, row: DocumentRow, versions: Versions) -> Placed:
    """Decide on one document."""
    said = read_statements(row.statements_json)
    guids = {name_key("identity", statement.value) for statement in said if statement.kind == "guid"}
    own = _describe(row, None)
    same = chunk.same_id(row.id)
    known = next((held for held in same if held.text == row.text), None)
    if known:
        return Placed(dataclasses.replace(row, id=known.id), Receipt(known.id, "known", known.story))
    reason = _refuse(row, own, same, said, versions) if same else ""
    if reason:
        return Placed(row, Receipt(row.id, "rejected", same[0].story, reason))
    earlier = same or chunk.same_guid(guids, own.publisher)
    told = None
    if earlier and all(held.text != row.text for held in earlier):
        name, told = chunk.join(earlier[0], None if same else row.id, own.version)
        row = dataclasses.replace(row, id=name)
    chunk.put(row, guids)
    return Placed(row, Receipt(row.id, "added", None, told))


def _refuse(row: DocumentRow, own: _Held, same: list[_Held], said: Iterable[Statement], versions: Versions) -> str:
    """Say why a document is no version of what has its id; empty where it may be."""
    given = any(statement.kind == "guid" and row.id.endswith(statement.value) for statement in said)
    if versions == "refuse" or (_NUMBERED.fullmatch(row.id) and not given):
        return REFUSED
    foreign = all(UNNAMED not in (own.publisher, held.publisher) and own.publisher != held.publisher for held in same)
    return _FOREIGN if foreign else ""


def _describe(row: DocumentRow, story: str | None) -> _Held:
    """Return what decides on versions."""
    said = read_statements(row.statements_json)
    declared = next((statement.value for statement in said if statement.kind == "version"), "").strip()
    version = int(declared) if declared.isdecimal() and len(declared) <= 6 else None
    publisher = name_key("publisher", publisher_of(row.outlet, said))
    return _Held(row.id, story, row.text, publisher, version)
