"""Read traced stories."""

from __future__ import annotations

import json
import sqlite3

from samesource.archive.read_parts import read_parts
from samesource.archive.unpack_part import unpack_part
from samesource.errors import NotFoundError
from samesource.model import Trace

_STORY = "SELECT trace FROM stories WHERE id = ?"
_NUMBERS = "SELECT number FROM documents WHERE id IN (SELECT value FROM json_each(?))"


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
