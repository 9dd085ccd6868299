"""Take documents out of an archive."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.choose_witnesses import choose_witnesses
from samesource.archive.drop_names import drop_names
from samesource.archive.layout import PARTS_A_DOCUMENT
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.opened import Opened
from samesource.archive.relink import relink
from samesource.archive.retire_witnesses import retire_witnesses

_CHUNK = 500

_COPIES = "SELECT number FROM documents WHERE witness IN (SELECT value FROM json_each(?))"
_STORIES = "SELECT DISTINCT story FROM documents WHERE number IN (SELECT value FROM json_each(?))"
_MEMBERS = "SELECT DISTINCT witness FROM documents WHERE story IN (SELECT value FROM json_each(?))"
_DROP_STORIES = "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
_DROP_PARTS = "DELETE FROM parts WHERE place >= ? AND place < ?"
_DROP_DOCUMENTS = "DELETE FROM documents WHERE number IN (SELECT value FROM json_each(?))"
_UNNAMED = "UPDATE documents SET witness = 0 WHERE number IN (SELECT value FROM json_each(?))"


def forget_documents(opened: Opened, numbers: Iterable[int]) -> None:
    """Remove documents as if they had never been added, but for the stories, which are marked to be traced again.

    Within a transaction of the caller's. Where a witness goes, the next of its copies in seniority takes its place.
    """
    gone = sorted(set(numbers))
    for start in range(0, len(gone), _CHUNK):
        _forget(opened, gone[start : start + _CHUNK])


def _forget(opened: Opened, gone: list[int]) -> None:
    """Remove one chunk."""
    connection, listed = opened.connection, json.dumps(gone)
    stories = json.dumps([story for (story,) in connection.execute(_STORIES, (listed,)) if story])
    touched = {witness for (witness,) in connection.execute(_MEMBERS, (stories,))}
    partners = retire_witnesses(opened, gone)
    left = sorted({number for (number,) in connection.execute(_COPIES, (listed,))} - set(gone))
    connection.execute(_DROP_STORIES, (stories,))
    drop_names(connection, gone)
    connection.execute(_DROP_DOCUMENTS, (listed,))
    connection.executemany(_DROP_PARTS, [(n * PARTS_A_DOCUMENT, (n + 1) * PARTS_A_DOCUMENT) for n in gone])
    connection.execute(_UNNAMED, (json.dumps(left),))
    witnesses, new, _ = choose_witnesses(connection, left)
    relink(opened, new, (), partners - set(gone))
    mark_dirty(connection, (touched - set(gone)) | witnesses)
