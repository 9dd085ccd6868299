"""Where copy that was withdrawn or corrected still is."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable

from samesource.archive.list_descendants import list_descendants
from samesource.archive.notice import Carrier, Notice
from samesource.archive.read_story import read_story

_STORIES = """
SELECT DISTINCT story FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND story IS NOT NULL ORDER BY story
"""
_CHAINS = """
SELECT w.id, v.id, w.number > v.number FROM versions v JOIN versions w ON w.first = v.first
WHERE v.id IN (SELECT value FROM json_each(?))
"""


def find_carriers(connection: sqlite3.Connection, notices: Iterable[Notice]) -> list[Notice]:
    """Return notices with the documents that still carry what they are about, in order of id.

    Of what derives from a document withdrawn, what was itself withdrawn, notices, and versions that a later one has
    taken the place of are left out; of one corrected, also what derives from its correction alone.
    """
    listed = list(notices)
    withdrawn = {document for notice in listed if notice.kind == "withdrawn" for document in notice.documents}
    speaking = {notice.id for notice in listed}
    return [dataclasses.replace(one, carriers=_carriers(connection, one, withdrawn, speaking)) for one in listed]


def _carriers(
    connection: sqlite3.Connection, notice: Notice, withdrawn: set[str], speaking: set[str]
) -> tuple[Carrier, ...]:
    """Look through the stories of the documents that a notice is about."""
    about = set(notice.documents)
    chains = connection.execute(_CHAINS, (json.dumps(sorted(about)),)).fetchall()
    renewed = {name for name, _, later in chains if later} - about
    barred = (withdrawn | speaking | renewed) - about
    found: dict[str, Carrier] = {}
    for (story,) in connection.execute(_STORIES, (json.dumps(sorted(about)),)).fetchall():
        for carrier in list_descendants(read_story(connection, story), about, barred):
            found[carrier.document] = carrier
    replaced = _replaced(connection, found)
    return tuple(carrier for name, carrier in sorted(found.items()) if name not in replaced)


def _replaced(connection: sqlite3.Connection, found: dict[str, Carrier]) -> set[str]:
    """Return the documents that a later version of the same item has taken the place of."""
    chains = connection.execute(_CHAINS, (json.dumps(sorted(found)),)).fetchall()
    return {earlier for _, earlier, later in chains if later}
