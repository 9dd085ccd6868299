"""Judge the pairs of likely stories that the candidates left out."""

from __future__ import annotations

import dataclasses
import json
from itertools import combinations

from samesource.archive.gather_component import Component
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Chances, Pair
from samesource.archive.keep_judged import keep_judged
from samesource.archive.likely_neighbours import likely_neighbours
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened

# The plus keeps SQLite from looking up every pair of numbers: what was judged of each number is far less.
_READ = """
SELECT a, b, same_story, dependent FROM judged
WHERE a IN (SELECT value FROM json_each(?1)) AND +b IN (SELECT value FROM json_each(?1))
"""


def complete_component(opened: Opened, component: Component) -> Component:
    """Add the pairs that stages.complete_pairs adds; what was judged before is read.

    Cost: alignments of the pairs of a new document with its likely neighbours' likely neighbours.
    """
    lacking = _lacking(opened, component)
    if not lacking:
        return component
    inside = json.dumps(sorted({number for pair in lacking for number in pair}))
    known = {(a, b): (same, told) for a, b, same, told in opened.connection.execute(_READ, (inside,))}
    added: dict[Pair, Chances] = {pair: known[pair] for pair in lacking if pair in known}
    for pair, judged in judge_pairs(opened, lacking - known.keys()).items():
        keep_judged(opened, pair, judged)
        added[pair] = judged["relation"]["same_story"], judged["relation"]["dependent"]
    return dataclasses.replace(component, pairs=component.pairs | added)


def _lacking(opened: Opened, component: Component) -> set[Pair]:
    """List the pairs inside that have a likely neighbour in common, held wherever, and are no candidates."""
    config = opened.config.relate
    around = likely_neighbours(near_pairs(opened, component.witnesses), config)
    between = {number for number, likely in around.items() if len(likely & component.witnesses) > 1}
    beyond = likely_neighbours(near_pairs(opened, between - component.witnesses), config)
    name = {number: told[0] for number, told in component.documents.items()}
    lacking: set[Pair] = set()
    for number in between:
        likely = around[number] if number in component.witnesses else beyond[number]
        if len(likely) <= config.likely_limit:
            members = sorted(likely & component.witnesses, key=lambda one: name[one])
            lacking.update(combinations(members, 2))
    return lacking - component.pairs.keys()
