"""Write new documents down."""

from __future__ import annotations

import sqlite3

from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.pack_part import pack_part
from samesource.archive.prepare_documents import Parts

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
        for place, part in enumerate(PARTS):
            row = parts[part]
            if part == "prepared" and row["packed"] == told["packed"]:
                row = {**row, "packed": None}  # nothing repeated was taken out: as segmented
            connection.execute(_PART, (number * PARTS_A_DOCUMENT + place, pack_part(row)))
    return numbers
