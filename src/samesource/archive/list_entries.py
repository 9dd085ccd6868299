"""List the stories of an archive."""

from __future__ import annotations

import json
import sqlite3

from samesource.encoding.decode_record import decode_record
from samesource.shelf import StoryEntry

_LIST = "SELECT entry FROM stories ORDER BY last IS NULL, last DESC, id"


def list_entries(connection: sqlite3.Connection) -> list[StoryEntry]:
    """Return the entry of every story: newest first, undated ones at the end, ties by id."""
    return [decode_record(StoryEntry, json.loads(entry)) for (entry,) in connection.execute(_LIST)]
