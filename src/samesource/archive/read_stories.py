"""Read traced stories."""

from __future__ import annotations

import json
import sqlite3

from samesource.archive.pack_part import unpack_part
from samesource.archive.read_parts import read_parts
from samesource.encoding.decode_record import decode_record
from samesource.errors import NotFoundError
from samesource.model import Trace
from samesource.shelf import StoryEntry

_LIST = "SELECT entry FROM stories ORDER BY last IS NULL, last DESC, id"
_STORY = "SELECT trace FROM stories WHERE id = ?"
_OF = "SELECT story FROM documents WHERE id = ?"
_NUMBERS = "SELECT number FROM documents WHERE id IN (SELECT value FROM json_each(?))"


def list_entries(connection: sqlite3.Connection) -> list[StoryEntry]:
    """Return the entry of every story: newest first, undated ones at the end, ties by id."""
    return [decode_record(StoryEntry, json.loads(entry)) for (entry,) in connection.execute(_LIST)]


def read_story(connection: sqlite3.Connection, story: str) -> Trace:
    """Return the trace of one story with its texts; raise NotFoundError where there is none."""
    found = connection.execute(_STORY, (story,)).fetchone()
    if found is None:
        raise NotFoundError("there is no such story", where=story[:80])
    content = unpack_part(found[0], f"story {story}")
    names = json.dumps([document["id"] for document in content["documents"]])
    numbers = [number for (number,) in connection.execute(_NUMBERS, (names,))]
    texts = {row["id"]: row["text"] for row in read_parts(connection, numbers, "documents")}
    content["documents"] = [document | {"text": texts.get(document["id"])} for document in content["documents"]]
    return Trace.from_dict(content)


def story_of(connection: sqlite3.Connection, document: str) -> str | None:
    """Return the id of the story that holds a document, None where it is not held or not traced yet."""
    found = connection.execute(_OF, (document,)).fetchone()
    return found[0] if found else None
