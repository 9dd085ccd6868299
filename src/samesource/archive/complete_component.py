"""Judge the pairs of likely stories that the candidates left out."""

from __future__ import annotations

import dataclasses
import json
from itertools import combinations

from samesource.archive.gather_component import Component
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Chances, Pair
from samesource.archive.keep_judged import keep_judged
from samesource.archive.near_pairs import near_pairs
from samesource.archive.nearest_likely import nearest_likely
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
    """List the pairs inside that a common likely neighbour, held wherever, is near to, and that are no candidates."""
    around = nearest_likely(opened, near_pairs(opened, component.witnesses))
    between = {number for number, nearest in around.items() if len(nearest & component.witnesses) > 1}
    beyond = nearest_likely(opened, near_pairs(opened, between - component.witnesses))
    name = {number: told[0] for number, told in component.documents.items()}
    lacking: set[Pair] = set()
    for number in between:
        nearest = around[number] if number in component.witnesses else beyond[number]
        lacking.update(combinations(sorted(nearest & component.witnesses, key=lambda one: name[one]), 2))
    return lacking - component.pairs.keys()
