"""Take back what stood on documents that are no witnesses any more."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.find_partners import find_partners
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.opened import Opened
from samesource.archive.read_links import read_links
from samesource.archive.remove_postings import remove_postings

_DELETIONS = (
    "DELETE FROM pairs WHERE a IN (SELECT value FROM json_each(?))",
    "DELETE FROM pairs WHERE b IN (SELECT value FROM json_each(?))",
    "DELETE FROM judged WHERE a IN (SELECT value FROM json_each(?))",
    "DELETE FROM judged WHERE b IN (SELECT value FROM json_each(?))",
    "DELETE FROM dirty WHERE witness IN (SELECT value FROM json_each(?))",
)


def retire_witnesses(opened: Opened, numbers: Iterable[int]) -> set[int]:
    """Delete postings and pairs of documents; return the others of those pairs, whose nearest may now be different."""
    retired = sorted(set(numbers))
    if not retired:
        return set()
    connection, listed = opened.connection, json.dumps(retired)
    linked = {number for link in read_links(connection, retired) for number in link}
    partners = find_partners(connection, retired) - set(retired)
    remove_postings(opened, retired)
    for statement in _DELETIONS:
        connection.execute(statement, (listed,))
    mark_dirty(connection, linked - set(retired))
    return partners
