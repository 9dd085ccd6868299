"""Look at every document of an archive and all that is kept of it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.unpack_part import unpack_part
from samesource.archive.verify_report import COMPACT, FORGET, Checked, Fault
from samesource.errors import ArchiveError

_DOCUMENTS = "SELECT number, id, day, words, words_key, seniority FROM documents ORDER BY number"
_PARTS = "SELECT place, content FROM parts WHERE place >= ? AND place < ?"
_STRAYS = f"""
SELECT place FROM parts
WHERE place % {PARTS_A_DOCUMENT} >= {len(PARTS)} OR place / {PARTS_A_DOCUMENT} NOT IN (SELECT number FROM documents)
"""
_WITNESSES = """
SELECT d.id, d.day
FROM documents d LEFT JOIN documents w ON d.witness = w.number
WHERE w.number IS NULL OR w.witness <> w.number
   OR (d.number <> w.number AND (w.words_key <> d.words_key OR w.words <> d.words OR d.words_key = 0))
"""
_JUNIORS = """
SELECT d.id, d.day FROM documents d JOIN documents w ON d.witness = w.number
WHERE d.words_key <> 0 AND d.witness <> (
  SELECT s.number FROM documents s WHERE s.words_key = d.words_key AND s.words = d.words
  ORDER BY s.seniority, s.number LIMIT 1
)
"""
_NAMED = {
    "names": "SELECT DISTINCT document FROM names WHERE document NOT IN (SELECT number FROM documents)",
    "versions": "SELECT id FROM versions WHERE id NOT IN (SELECT id FROM documents)",
}
_TOLD = ("day", "words", "words_key", "seniority")


def verify_documents(connection: sqlite3.Connection) -> Checked:
    """Unpack all that is kept of every document and hold it against its row; cost: reading everything.

    Each part carries a checksum of its own; ids, the digest of the text, and what the row repeats of the parts must
    agree. A part without a document is a fault, and so is a document without one of its parts.
    """
    counted = {"documents": 0, "parts": 0}
    faults = list(_strays(connection))
    for row in connection.execute(_DOCUMENTS).fetchall():
        counted["documents"] += 1
        found = connection.execute(_PARTS, (row[0] * PARTS_A_DOCUMENT, (row[0] + 1) * PARTS_A_DOCUMENT)).fetchall()
        counted["parts"] += len(found)
        faults += _verify_one(row, {place % PARTS_A_DOCUMENT: content for place, content in found})
    faults += [_witness_fault(name, day, "its witness is none") for name, day in connection.execute(_WITNESSES)]
    senior = "another copy is its senior witness"
    faults += [_witness_fault(name, day, senior) for name, day in connection.execute(_JUNIORS)]
    faults += _misnamed(connection)
    return Checked(counted, tuple(faults))


def _strays(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Find parts that belong to no document."""
    for (place,) in connection.execute(_STRAYS):
        where = f"part {place % PARTS_A_DOCUMENT} of document number {place // PARTS_A_DOCUMENT}"
        yield Fault("part", None, where, "it belongs to no document", COMPACT)


def _verify_one(row: tuple[Any, ...], packed: dict[int, bytes]) -> Iterator[Fault]:
    """Look at the parts of one document."""
    _, name, day, *_ = row
    segment, where = day or "undated", f"document {name}"
    parts: dict[str, dict[str, Any]] = {}
    for place, part in enumerate(PARTS):
        if place not in packed:
            yield Fault("document", segment, where, f"its part {part!r} is not there", FORGET)
            continue
        try:
            content = unpack_part(packed[place], where)
        except ArchiveError:
            yield Fault("part", segment, where, f"its part {part!r} is damaged", FORGET)
            continue
        if not isinstance(content, dict) or content.get("id") != name:
            yield Fault("part", segment, where, f"its part {part!r} is that of another document", FORGET)
        else:
            parts[part] = content
    if "documents" in parts and "texts" in parts:
        text = str(parts["documents"].get("text")).encode("utf-8", "surrogatepass")
        if hashlib.sha256(text).hexdigest() != parts["texts"].get("text_sha256"):
            yield Fault("document", segment, where, "its text is not the one that was prepared", FORGET)
    if "segmented" in parts and tuple(parts["segmented"].get(told) for told in _TOLD) != row[2:]:
        yield Fault("document", segment, where, "its row says other than its parts", FORGET)


def _misnamed(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Find names and places among versions that stand on no document."""
    for table, query in _NAMED.items():
        for (what,) in connection.execute(query):
            yield Fault("document", None, f"{table} of {what}", "there is no such document", COMPACT)


def _witness_fault(name: str, day: str, says: str) -> Fault:
    return Fault("document", day or "undated", f"document {name}", says, COMPACT)
