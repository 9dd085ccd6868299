"""Write new documents down."""

from __future__ import annotations

import sqlite3

from samesource.archive.pack_parts import pack_parts
from samesource.archive.prepare_documents import Parts
from samesource.archive.store_names import store_names

_DOCUMENT = """
INSERT INTO documents (id, day, words, words_key, seniority, witness) VALUES (?, ?, ?, ?, ?, 0) RETURNING number
"""
_PART = "INSERT INTO parts (place, content) VALUES (?, ?)"


def store_documents(connection: sqlite3.Connection, prepared: dict[str, Parts]) -> list[int]:
    """Insert documents, in order of their ids, and return their numbers; witnesses are chosen afterwards."""
    numbers = []
    for name in sorted(prepared):
        parts = prepared[name]
        told = parts["segmented"]
        values = (name, told["day"], told["words"], told["words_key"], told["seniority"])
        ((number,),) = connection.execute(_DOCUMENT, values).fetchall()
        numbers.append(number)
        connection.executemany(_PART, pack_parts(number, parts))
        store_names(connection, {number: parts["documents"]})
    return numbers
