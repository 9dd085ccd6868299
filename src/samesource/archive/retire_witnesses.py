"""Take back what stood on documents that are no witnesses any more."""

from __future__ import annotations

import json
from collections.abc import Iterable

from samesource.archive.find_partners import find_partners
from samesource.archive.is_linked import is_linked
from samesource.archive.likely_neighbours import likely_neighbours
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened
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
    linked = _linked(opened, retired)
    partners = find_partners(connection, retired) - set(retired)
    remove_postings(opened, retired)
    for statement in _DELETIONS:
        connection.execute(statement, (listed,))
    mark_dirty(connection, linked - set(retired))
    return partners


def _linked(opened: Opened, retired: list[int]) -> set[int]:
    """Return what links lead to, and what is near those with too many likely neighbours, of which one goes now."""
    config = opened.config.relate
    pairs = near_pairs(opened, retired)
    linked = {number for pair, chances in pairs.items() if is_linked(chances, config) for number in pair}
    nearby = likely_neighbours(near_pairs(opened, linked), config)
    crowds = [nearby[number] for number in linked & nearby.keys() if len(nearby[number]) > config.likely_limit]
    return linked.union(*crowds)
