"""Read what is kept of documents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.unpack_part import unpack_part

_READ = "SELECT place, content FROM parts WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place"


def read_parts(connection: sqlite3.Connection, numbers: Iterable[int], part: str) -> list[dict[str, Any]]:
    """Return the rows of documents in the table `part`, by number; raise ArchiveError for damaged ones."""
    offset = PARTS.index(part)
    places = [number * PARTS_A_DOCUMENT + offset for number in sorted(set(numbers))]
    rows = []
    for place, content in connection.execute(_READ, (json.dumps(places),)):
        rows.append(unpack_part(content, f"{part} of document number {place // PARTS_A_DOCUMENT}"))
    if part == "prepared":
        lacking = {row["id"]: row for row in rows if row["packed"] is None}
        if lacking:
            segmented = read_parts(connection, numbers, "segmented")
            for row in segmented:
                if row["id"] in lacking:
                    lacking[row["id"]]["packed"] = row["packed"]
    return rows
