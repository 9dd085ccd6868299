"""Read how the pairs of components were judged."""

from __future__ import annotations

import json

from samesource.archive.gather_component import Component
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Judged, Pair
from samesource.archive.keep_judged import keep_judged
from samesource.archive.opened import Opened
from samesource.archive.unpack_part import unpack_part
from samesource.kernels.components import components

_READ = """
SELECT a, b, content FROM judged
WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
"""


def read_judged(opened: Opened, group: list[Component]) -> list[Judged]:
    """Return alignment and relation of the pairs inside components, near ones and those that are completed anyway.

    What is lacking of the near ones is judged now and kept. Of others, judged for a story as it was, only those are
    taken whose likely story is small enough to be completed: as stages.complete_pairs would make them again.
    """
    found: dict[Pair, Judged] = {}
    for component in group:
        if len(component.witnesses) > 1:
            for a, b, content in opened.connection.execute(_READ, (json.dumps(sorted(component.witnesses)),)):
                found[a, b] = unpack_part(content, f"the judged pair of documents number {a} and {b}")
    near = {pair for component in group for pair in component.near}
    for pair, judged in judge_pairs(opened, near - found.keys()).items():
        keep_judged(opened, pair, judged)
        found[pair] = judged
    kept = near | _completed(opened, group, found)
    return [found[pair] for pair in sorted(found) if pair in kept]


def _completed(opened: Opened, group: list[Component], found: dict[Pair, Judged]) -> set[Pair]:
    """List the pairs of `found` inside likely stories that are small enough to have all their pairs judged."""
    limits = opened.config.relate
    least = round(limits.likely_story * 1_000_000)
    completed = set()
    for component in group:
        members = sorted(component.witnesses)
        place = {number: i for i, number in enumerate(members)}
        likely = [(place[a], place[b]) for a, b in component.near if found[a, b]["relation"]["same_story"] >= least]
        label: dict[int, int] = {}
        for part in components(len(members), likely):
            if len(part) <= limits.all_pairs_limit:
                label |= {members[i]: part[0] for i in part}
        completed |= {(a, b) for a, b in found if a in label and label[a] == label.get(b)}
    return completed
