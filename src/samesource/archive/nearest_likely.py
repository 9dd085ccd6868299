"""The nearest of the likely neighbours of documents."""

from __future__ import annotations

import json
from collections.abc import Mapping, Set

from samesource.archive.asked import ASKED
from samesource.archive.judged import Chances, Pair
from samesource.archive.likely_neighbours import likely_neighbours
from samesource.archive.opened import Opened

_NAMES = "SELECT number, id FROM documents WHERE number IN (SELECT value FROM json_each(?))"


def nearest_likely(opened: Opened, pairs: Mapping[Pair, Chances]) -> dict[int, set[int]]:
    """Return of the likely neighbours in `pairs` those of which stages.complete_pairs compares every two.

    Cost: linear in pairs; of documents with more than `relate.likely_limit` neighbours these are sorted.
    """
    limit = opened.config.relate.likely_limit
    found = likely_neighbours(pairs, opened.config.relate)
    crowded = {number: likely for number, likely in found.items() if len(likely) > limit}
    names = _names(opened, set().union(*crowded.values()))
    for number, likely in crowded.items():
        found[number] = set(_nearest_first(number, likely, pairs, names)[:limit])
    return found


def _nearest_first(number: int, likely: Set[int], pairs: Mapping[Pair, Chances], names: Mapping[int, str]) -> list[int]:
    """Order neighbours of a document by how likely they depend on it, then by name as a run does."""

    def place(other: int) -> tuple[int, int, str]:
        """Return what orders a neighbour."""
        same, dependent = pairs[number, other] if (number, other) in pairs else pairs[other, number]
        return -dependent, -same, names[other]

    return sorted(likely, key=place)


def _names(opened: Opened, numbers: Set[int]) -> dict[int, str]:
    """Look up the ids of documents."""
    names = dict(opened.connection.execute(_NAMES, (json.dumps(sorted(numbers)),))) if numbers else {}
    return names | ({ASKED: opened.asked.id} if opened.asked else {})
